package org.linimasa.deploy.nativeimage;

import java.lang.annotation.Annotation;
import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The types of ours that JSON is made of: whatever a resource takes, returns or describes, and what those consist of. */
final class WireTypes {
    private final Set<Class<?>> found = new LinkedHashSet<>();

    private WireTypes() {}

    /** @param classes among which the resources are found by their {@code @Path} */
    static Set<Class<?>> of(List<Class<?>> classes) {
        WireTypes types = new WireTypes();
        classes.stream()
                .filter(type -> isAnnotated(type.getAnnotations(), "jakarta.ws.rs.Path"))
                .flatMap(resource -> Stream.of(resource.getDeclaredMethods()))
                .filter(method -> Stream.of(method.getAnnotations())
                        .anyMatch(annotation ->
                                isAnnotated(annotation.annotationType().getAnnotations(), "jakarta.ws.rs.HttpMethod")))
                .forEach(types::addOperation);
        return types.found;
    }

    /** These and what they consist of. */
    static Set<Class<?>> closure(Iterable<Class<?>> roots) {
        WireTypes types = new WireTypes();
        roots.forEach(types::add);
        return types.found;
    }

    private static boolean isAnnotated(Annotation[] annotations, String name) {
        return Stream.of(annotations)
                .anyMatch(annotation -> annotation.annotationType().getName().equals(name));
    }

    private void addOperation(Method operation) {
        add(operation.getGenericReturnType());
        for (int i = 0; i < operation.getParameterCount(); i++) {
            // What comes from the path or the query is converted, not read as JSON; a body has no such annotation.
            if (!Stream.of(operation.getParameterAnnotations()[i])
                    .anyMatch(
                            annotation -> annotation.annotationType().getName().startsWith("jakarta.ws.rs."))) {
                add(operation.getGenericParameterTypes()[i]);
            }
        }
        Stream.of(operation.getAnnotations()).forEach(this::addDescribed);
    }

    /** The classes that an annotation or those inside it name: the schemas of bodies that a method doesn't return itself. */
    private void addDescribed(Object member) {
        if (member instanceof Class<?> type) {
            add(type);
        } else if (member instanceof Annotation annotation) {
            for (Method inside : annotation.annotationType().getDeclaredMethods()) {
                try {
                    addDescribed(inside.invoke(annotation));
                } catch (IllegalAccessException | InvocationTargetException e) {
                    throw new IllegalStateException(e);
                }
            }
        } else if (member.getClass().isArray()) {
            for (int i = 0; i < Array.getLength(member); i++) {
                addDescribed(Array.get(member, i));
            }
        }
    }

    private void add(Type type) {
        switch (type) {
            case ParameterizedType generic -> {
                add(generic.getRawType());
                Stream.of(generic.getActualTypeArguments()).forEach(this::add);
            }
            case GenericArrayType array -> add(array.getGenericComponentType());
            case WildcardType wildcard -> Stream.of(wildcard.getUpperBounds()).forEach(this::add);
            case Class<?> plain -> add(plain);
            default -> {}
        }
    }

    private void add(Class<?> type) {
        if (type.isArray()) {
            add(type.getComponentType());
        } else if (type.getName().startsWith("org.linimasa.") && !isInjected(type)) {
            if (type.isSealed()) {
                Stream.of(type.getPermittedSubclasses()).forEach(this::add);
            }
            if (!type.isInterface() && found.add(type) && type.isRecord()) {
                Stream.of(type.getRecordComponents())
                        .filter(component -> !isIgnored(component))
                        .map(RecordComponent::getGenericType)
                        .forEach(this::add);
            }
        }
    }

    /** Parameter objects of a query are filled by generated code. */
    private static boolean isInjected(Class<?> type) {
        return type.getName().endsWith("Parameters");
    }

    private static boolean isIgnored(RecordComponent component) {
        return isAnnotated(component.getAccessor().getAnnotations(), "com.fasterxml.jackson.annotation.JsonIgnore");
    }
}
