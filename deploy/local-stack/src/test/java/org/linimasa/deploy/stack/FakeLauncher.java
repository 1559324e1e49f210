package org.linimasa.deploy.stack;

import java.nio.file.Path;

/** A launcher in a process of its own, which a test may kill. */
final class FakeLauncher {
    private FakeLauncher() {}

    public static void main(String[] arguments) {
        StackSettings settings = new StackSettings(
                Path.of(arguments[0]),
                Path.of(arguments[0]),
                Integer.parseInt(arguments[1]),
                Integer.parseInt(arguments[2]));
        LocalStack stack = new LocalStack(settings, FakeServices.READY, line -> {});
        Runtime.getRuntime().addShutdownHook(new Thread(stack::stop));
        stack.start();
        new DataFolder(settings.data()).markReady();
        stack.awaitEnd();
    }
}
