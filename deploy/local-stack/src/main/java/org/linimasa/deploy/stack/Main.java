package org.linimasa.deploy.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linimasa.deploy.postgres.PostgresException;

/** The commands of {@code ./linimasa} that need Java. */
public final class Main {
    static final String NO_EXAMPLE = "--no-example";
    /** The services as native programs. */
    static final String NATIVE = "--native";
    /** Said by {@code up --detach} to the launcher it starts. */
    static final String BACKGROUND = "--background";

    private final Console console;
    private final StackSettings settings;

    private Main(Console console, StackSettings settings) {
        this.console = console;
        this.settings = settings;
    }

    /** Ends the process with the code of {@link ExitCode}. */
    public static void main(String[] arguments) {
        int status;
        try {
            Console console = Console.standard(System.getenv());
            Path home = Path.of(System.getProperty("linimasa.home", "."));
            status = new Main(console, StackSettings.from(System.getenv(), home)).run(List.of(arguments));
        } catch (StackException e) {
            System.err.println(e.getMessage());
            status = e.exitCode().status();
        } catch (PostgresException e) {
            System.err.println(e.getMessage());
            status = ExitCode.FAILED.status();
        }
        System.exit(status);
    }

    private int run(List<String> arguments) {
        String command = arguments.isEmpty() ? "" : arguments.get(0);
        List<String> rest = arguments.isEmpty() ? arguments : arguments.subList(1, arguments.size());
        return switch (command) {
            case "up" -> up(rest);
            case "down" -> {
                requireNone(rest);
                new Down(settings, console).run();
                yield ExitCode.OK.status();
            }
            case "reset" -> {
                requireNone(rest);
                new Reset(settings, console).run();
                yield ExitCode.OK.status();
            }
            case "ingest" -> ingest(rest);
            case "timeline" -> timeline(rest);
            case "status" -> {
                requireNone(rest);
                yield new ShowStatus(RunningStack.onItsPorts(settings), console)
                        .run()
                        .status();
            }
            case "dev" -> {
                requireNone(rest);
                new Dev(settings, console).run();
                yield ExitCode.OK.status();
            }
            default -> throw usage("there is no command \"" + command + "\"");
        };
    }

    private int up(List<String> options) {
        Set<String> known = Set.of("--detach", NO_EXAMPLE, NATIVE, BACKGROUND);
        options.stream().filter(option -> !known.contains(option)).findFirst().ifPresent(option -> {
            throw usage("up has no option \"" + option + "\"");
        });
        boolean example = !options.contains(NO_EXAMPLE);
        boolean nativePrograms = options.contains(NATIVE);
        if (!options.contains(BACKGROUND)) {
            new DataFolder(settings.data()).requireUnlocked();
            if (!nativePrograms) {
                new Training(settings.home(), console).run();
            }
        }
        if (options.contains("--detach")) {
            return new Background(settings, console)
                    .run(options.stream()
                            .filter(option -> !option.equals("--detach"))
                            .toList());
        }
        String goodbye = options.contains(BACKGROUND)
                ? "Linimasa runs in the background; `./linimasa down` stops it."
                : "Linimasa runs; Ctrl-C stops it.";
        ServiceCommands services =
                nativePrograms ? new NativeServices(settings.home()) : new PackagedServices(settings.home());
        new Up(settings, services, console).run(example, goodbye);
        return ExitCode.OK.status();
    }

    private int ingest(List<String> files) {
        if (files.size() != 1) {
            throw usage("ingest takes one text file, or - for the standard input");
        }
        String file = files.get(0);
        Article article = file.equals("-") ? Article.read(System.in) : Article.read(Path.of(file));
        StackSettings target = RunningStack.of(settings);
        List<String> ids = article.ingest(target.ingestPort());
        Timeline timeline = new Timeline(target.timelinePort());
        timeline.await(ids);
        List<JsonNode> events = timeline.events(Map.of()).stream()
                .filter(event -> ids.contains(event.path("id").asText()))
                .toList();
        console.out().print(TimelineTable.of(events, console.width()));
        return ExitCode.OK.status();
    }

    private int timeline(List<String> options) {
        boolean json = false;
        Map<String, String> window = new LinkedHashMap<>();
        List<String> rest = new ArrayList<>(options);
        while (!rest.isEmpty()) {
            String option = rest.remove(0);
            switch (option) {
                case "--json" -> json = true;
                case "--from", "--to" -> {
                    if (rest.isEmpty()) {
                        throw usage(option + " needs a date, as in " + option + " 2024-01");
                    }
                    window.put(option.substring(2), rest.remove(0));
                }
                default -> throw usage("timeline has no option \"" + option + "\"");
            }
        }
        List<JsonNode> events = new Timeline(RunningStack.of(settings).timelinePort()).events(window);
        if (json) {
            ObjectNode list = JsonNodeFactory.instance.objectNode();
            list.putArray("events").addAll(events);
            console.say(list.toPrettyString());
        } else {
            console.out().print(TimelineTable.of(events, console.width()));
        }
        return ExitCode.OK.status();
    }

    private static void requireNone(List<String> options) {
        if (!options.isEmpty()) {
            throw usage("this command takes no \"" + options.get(0) + "\"");
        }
    }

    private static StackException usage(String what) {
        return new StackException(ExitCode.USAGE, what + ". See `./linimasa help`.");
    }
}
