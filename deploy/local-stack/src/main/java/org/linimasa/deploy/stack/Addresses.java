package org.linimasa.deploy.stack;

/** The addresses a newcomer opens. */
final class Addresses {
    private Addresses() {}

    static String of(StackSettings settings) {
        String timeline = "http://127.0.0.1:" + settings.timelinePort();
        String ingest = "http://127.0.0.1:" + settings.ingestPort();
        return """
                The page      %1$s/
                Read          %1$s/q/swagger-ui/
                Write         %2$s/q/swagger-ui/
                Health        %1$s/q/health   %2$s/q/health
                Metrics       %1$s/q/metrics  %2$s/q/metrics""".formatted(timeline, ingest);
    }
}
