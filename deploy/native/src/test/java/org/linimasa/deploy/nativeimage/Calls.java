package org.linimasa.deploy.nativeimage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * What a method of ours calls.
 *
 * @param caller the class
 * @param callees owner and name of each method called and each static field read, such as {@code java.lang.Class.forName}
 * @param constants names of the classes that stand as constants in the method, such as {@code Event.class}
 */
record Calls(Class<?> caller, Set<String> callees, List<String> constants) {

    /** One for each method of each class. */
    static List<Calls> of(NativeSources sources) {
        List<Calls> all = new ArrayList<>();
        for (Class<?> type : sources.ownClasses()) {
            try (InputStream bytes = sources.bytes(type)) {
                new ClassReader(bytes).accept(visitor(type, all), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
    }

    private static ClassVisitor visitor(Class<?> type, List<Calls> all) {
        return new ClassVisitor(Opcodes.ASM9) {
            @Override
            public MethodVisitor visitMethod(
                    int access, String name, String descriptor, String signature, String[] exceptions) {
                Calls calls = new Calls(type, new LinkedHashSet<>(), new ArrayList<>());
                all.add(calls);
                return new MethodVisitor(Opcodes.ASM9) {
                    @Override
                    public void visitMethodInsn(
                            int opcode, String owner, String method, String methodDescriptor, boolean isInterface) {
                        calls.callees().add(owner.replace('/', '.') + "." + method);
                    }

                    @Override
                    public void visitFieldInsn(int opcode, String owner, String field, String fieldDescriptor) {
                        if (opcode == Opcodes.GETSTATIC) {
                            calls.callees().add(owner.replace('/', '.') + "." + field);
                        }
                    }

                    @Override
                    public void visitLdcInsn(Object value) {
                        if (value instanceof Type constant && constant.getSort() == Type.OBJECT) {
                            calls.constants().add(constant.getClassName());
                        }
                    }
                };
            }
        };
    }
}
