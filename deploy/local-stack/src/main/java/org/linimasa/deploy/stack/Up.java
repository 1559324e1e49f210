package org.linimasa.deploy.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** {@code up}: starts everything, hands in the example, shows the timeline, and stays until it is told to stop. */
final class Up {
    static final String EXAMPLE = "examples/kunjungan-choe.txt";

    private final StackSettings settings;
    private final ServiceCommands services;
    private final Console console;

    Up(StackSettings settings, ServiceCommands services, Console console) {
        this.settings = settings;
        this.services = services;
        this.console = console;
    }

    /**
     * Returns only by an exception; a signal ends the process and stops the stack.
     *
     * @param example whether the shipped article is handed in
     * @param goodbye the last line, which says how to stop
     */
    void run(boolean example, String goodbye) {
        LocalStack stack = new LocalStack(settings, services, console::say);
        Thread stopping = new Thread(stack::stop, "stop");
        Runtime.getRuntime().addShutdownHook(stopping);
        stack.start();
        if (example) {
            console.say("Handing in " + EXAMPLE);
            List<String> events = Article.read(settings.home().resolve(EXAMPLE)).ingest(settings.ingestPort());
            new Timeline(settings.timelinePort()).await(events);
        }
        List<JsonNode> events = new Timeline(settings.timelinePort()).events(Map.of());
        console.say("");
        console.out().print(TimelineTable.of(events, console.width()));
        console.say("");
        console.say(Addresses.of(settings));
        console.say("");
        console.say(goodbye);
        new DataFolder(settings.data()).markReady();
        try {
            stack.awaitEnd();
        } finally {
            stack.stop();
        }
    }
}
