package org.linimasa.ingest;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * An operator in a hurry who trusts the internet: feeds are read all the time, webhooks are tried three times in a row, every
 * host may be called, and a month of history is kept. One profile for several tests, because each starts the service anew.
 */
public final class Hurried implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                Map.entry("linimasa.fetch.allowed-hosts", "*"),
                Map.entry("linimasa.feeds.every", "200ms"),
                Map.entry("linimasa.feeds.look-every", "50ms"),
                Map.entry("linimasa.outbox.keep", "30d"),
                Map.entry("linimasa.webhooks.allowed-hosts", "*"),
                Map.entry("linimasa.webhooks.own-hosts", "localhost"),
                Map.entry("linimasa.webhooks.timeout", "2s"),
                Map.entry("linimasa.webhooks.first-retry", "20ms"),
                Map.entry("linimasa.webhooks.slowest-retry", "100ms"),
                Map.entry("linimasa.webhooks.max-attempts", "3"),
                Map.entry("linimasa.webhooks.look-every", "20ms"));
    }
}
