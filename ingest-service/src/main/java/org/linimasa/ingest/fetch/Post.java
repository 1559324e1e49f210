package org.linimasa.ingest.fetch;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** Hands something to an address that somebody named, under the same guard as what is fetched. Redirects are not followed. */
@ApplicationScoped
public class Post {
    private static final int MAX_ANSWER_BYTES = 64 * 1024;

    private final CallableAddress callable;
    private final WebClient client;

    Post(CallableAddress callable, WebClient client) {
        this.callable = callable;
        this.client = client;
    }

    /**
     * Who may be called.
     *
     * @param allowed names such as {@code hooks.example}, {@code *.hooks.example} or {@code *}, on the public internet
     * @param setting which says so
     * @param own names that the operator trusts, on any network
     */
    public record Receivers(Set<String> allowed, String setting, Set<String> own) {
        private CallableAddress.Hosts hosts() {
            return new CallableAddress.Hosts(allowed, setting, own);
        }
    }

    /**
     * Checks an address without calling it, and without asking for what its name stands.
     *
     * @throws FetchRefused if it may not be called
     */
    public void check(URI address, Receivers receivers) throws FetchRefused {
        callable.check(address, receivers.hosts());
    }

    /**
     * Sends a body.
     *
     * @return the status of the answer, which is read no further than its head and 64 KiB
     * @throws FetchRefused if the address may not be called, or gives no answer in time
     */
    public int send(URI address, Map<String, String> headers, byte[] body, Receivers receivers, Duration timeout)
            throws FetchRefused, InterruptedException {
        InetAddress machine = callable.of(address, receivers.hosts());
        return client.post(address, machine, headers, body, MAX_ANSWER_BYTES, timeout)
                .status();
    }
}
