package org.linimasa.rest.access;

import io.netty.util.NetUtil;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The address that somebody without a login is counted by. Behind proxies it is the one that the outermost of ours saw.
 * Quarkus takes the first that {@code X-Forwarded-For} names, which is whatever the caller wrote where a proxy adds to the
 * header and does not replace it: each request could come from another address.
 */
@ApplicationScoped
class CallerAddress {
    private static final String KEY = CallerAddress.class.getName();
    private static final String FORWARDED_FOR = "X-Forwarded-For";
    /** Before anybody is counted. */
    private static final int FIRST = RateLimits.BEFORE_LOGIN + 10;

    private static final int IPV6_BYTES = 16;
    private static final int NETWORK_BYTES = 8;

    private final boolean behindProxies;
    private final RateLimitSettings settings;

    CallerAddress(
            @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding", defaultValue = "false")
                    boolean behindProxies,
            RateLimitSettings settings) {
        this.behindProxies = behindProxies;
        this.settings = settings;
    }

    void register(@Observes Filters filters) {
        filters.register(this::note, FIRST);
    }

    private void note(RoutingContext context) {
        String address = Objects.toString(context.request().remoteAddress().hostAddress(), "unknown");
        List<String> forwarded = context.request().headers().getAll(FORWARDED_FOR);
        if (behindProxies && !forwarded.isEmpty()) {
            address = seenByOutermost(forwarded, settings.proxies());
        }
        context.put(KEY, network(address));
        context.next();
    }

    /** Of this request. */
    static String of(RoutingContext context) {
        return Objects.requireNonNull(context.<String>get(KEY));
    }

    /**
     * Each proxy adds whom it saw at the end, so the entry of the outermost is as many from the end as there are proxies.
     *
     * @param headers not empty
     * @param proxies from one on; where fewer have written, the first entry is taken
     */
    static String seenByOutermost(List<String> headers, int proxies) {
        String[] seen = String.join(",", headers).split(",", -1);
        String entry = seen[Math.max(0, seen.length - proxies)].strip();
        @Nullable HostAndPort withPort = HostAndPort.parseAuthority(entry, -1);
        String host = withPort == null ? entry : withPort.host();
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    /** Whoever has one address of IPv6 has all of its network of 64 bits (RFC 4291, section 2.5.4), and counts as one. */
    static String network(String address) {
        byte @Nullable [] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        return bytes == null || bytes.length != IPV6_BYTES
                ? address
                : HexFormat.ofDelimiter(":").formatHex(Arrays.copyOf(bytes, NETWORK_BYTES));
    }
}
