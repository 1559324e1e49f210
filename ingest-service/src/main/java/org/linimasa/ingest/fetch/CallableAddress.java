package org.linimasa.ingest.fetch;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Says whether an address that somebody handed in may be called, and at which machine. */
@ApplicationScoped
class CallableAddress {
    private static final Set<String> SCHEMES = Set.of("http", "https");
    /** A host that is an address, in any of the ways in which an address can be written. */
    private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-Fx.]*\\d|\\[.*]");

    private final Addresses addresses;

    CallableAddress(Addresses addresses) {
        this.addresses = addresses;
    }

    /**
     * Whom the operator lets us call.
     *
     * @param allowed names such as {@code news.example}, {@code *.news.example} for all below one, or {@code *} for all
     * @param setting which says so, for whoever is refused
     * @param own names that the operator trusts: at any port, and whatever network they are on
     */
    record Hosts(Set<String> allowed, String setting, Set<String> own) {
        private boolean trusts(String host) {
            return isAmong(own, host);
        }
    }

    /**
     * Checks scheme, port and host, and every address that the host resolves to.
     *
     * @return the machine to call
     */
    InetAddress of(URI uri, Hosts hosts) throws FetchRefused {
        String host = named(uri, hosts);
        try {
            List<InetAddress> all = addresses.of(host);
            if (all.isEmpty() || !hosts.trusts(host) && !all.stream().allMatch(addresses::mayBeCalled)) {
                throw new FetchRefused("private-address", "The host " + host + " is not on the public internet.");
            }
            return all.getFirst();
        } catch (UnknownHostException e) {
            throw new FetchRefused("unknown-host", "There is no host " + host + ".");
        }
    }

    /** Checks what can be checked without asking what a name stands for today. */
    void check(URI uri, Hosts hosts) throws FetchRefused {
        if (LITERAL.matcher(named(uri, hosts)).matches()) {
            of(uri, hosts);
        }
    }

    private String named(URI uri, Hosts hosts) throws FetchRefused {
        String host = uri.getHost();
        if (uri.getScheme() == null || !SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT)) || host == null) {
            throw new FetchRefused("no-web-address", uri + " is no address of http or https.");
        }
        boolean trusted = hosts.trusts(host);
        if (uri.getRawUserInfo() != null || !trusted && !addresses.mayBeCalled(uri.getPort())) {
            throw new FetchRefused("no-web-address", host + " is not called with a name or at another port.");
        }
        if (!trusted && !isAmong(hosts.allowed(), host)) {
            throw new FetchRefused(
                    "host-not-allowed",
                    "The host " + host + " is not one that may be called (" + hosts.setting() + ").");
        }
        return host;
    }

    private static boolean isAmong(Set<String> names, String host) {
        String wanted = host.toLowerCase(Locale.ROOT);
        return names.stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.equals("*")
                        || name.equals(wanted)
                        || (name.startsWith("*.") && wanted.endsWith(name.substring(1))));
    }
}
