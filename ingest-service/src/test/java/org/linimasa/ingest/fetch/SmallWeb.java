package org.linimasa.ingest.fetch;

import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** The internet of the tests: one host at one address of this machine, at any port. All else is as it is. */
@Mock
@Singleton
public class SmallWeb extends Addresses {
    /** The host. */
    public static final String HOST = "feeds.example";

    private static final String ADDRESS = "127.0.0.77";

    /** Where a server of the host has to listen. */
    public static InetAddress address() throws UnknownHostException {
        return InetAddress.getByName(ADDRESS);
    }

    @Override
    List<InetAddress> of(String host) throws UnknownHostException {
        return host.equals(HOST) ? List.of(address()) : super.of(host);
    }

    @Override
    boolean mayBeCalled(InetAddress address) {
        return address.getHostAddress().equals(ADDRESS) || super.mayBeCalled(address);
    }

    @Override
    boolean mayBeCalled(int port) {
        return port > 1024 && port != 8081 || super.mayBeCalled(port);
    }
}
