package org.linimasa.ingest.fetch;

import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** The addresses of hosts, and which of them may be called. */
@Singleton
class Addresses {
    /** @throws UnknownHostException if there are none */
    List<InetAddress> of(String host) throws UnknownHostException {
        return List.of(InetAddress.getAllByName(host));
    }

    boolean mayBeCalled(InetAddress address) {
        return PublicAddress.isPublic(address);
    }

    /** Whether a port is one of the web. */
    boolean mayBeCalled(int port) {
        return port == -1 || port == 80 || port == 443;
    }
}
