package org.linimasa.deploy.stack;

/** {@code dev}: both services with live reload, on the same data as {@code up}. */
final class Dev {
    private final StackSettings settings;
    private final Console console;

    Dev(StackSettings settings, Console console) {
        this.settings = settings;
        this.console = console;
    }

    /** Returns only by an exception; a signal ends the process and stops the stack. */
    void run() {
        String maven = System.getenv("LINIMASA_MVN");
        if (maven == null) {
            throw new StackException(ExitCode.USAGE, "dev is started by ./linimasa, which finds the Maven it needs");
        }
        LocalStack stack = new LocalStack(settings, new LiveReload(settings.home(), maven), console::say);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::stop, "stop"));
        stack.start();
        console.say("");
        console.say(Addresses.of(settings));
        console.say("Logs          " + new DataFolder(settings.data()).logs());
        console.say("");
        console.say("A saved change is live with the next request; Ctrl-C stops.");
        try {
            stack.awaitEnd();
        } finally {
            stack.stop();
        }
    }
}
