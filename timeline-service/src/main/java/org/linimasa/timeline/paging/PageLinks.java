package org.linimasa.timeline.paging;

import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Links to other pages of a list in the header {@code Link}, RFC 8288; relative, so that any proxy may stand before. */
public final class PageLinks {
    private static final String HEADER = "Link";

    private PageLinks() {}

    /** Adds {@code rel=first}, and {@code rel=next} unless this is the last page. */
    public static void add(ResponseBuilder answer, UriInfo request, @Nullable String nextCursor) {
        answer.header(HEADER, link(request, null, "first"));
        if (nextCursor != null) {
            answer.header(HEADER, link(request, nextCursor, "next"));
        }
    }

    /**
     * Adds {@code rel=prev}.
     *
     * @param without names of parameters that do not hold there
     * @param with a parameter that holds there
     */
    public static void addPrevious(
            ResponseBuilder answer, UriInfo request, Set<String> without, String with, String cursor) {
        String query = Objects.requireNonNullElse(request.getRequestUri().getRawQuery(), "");
        String parameters = Stream.concat(
                        Arrays.stream(query.split("&"))
                                .filter(it -> !it.isEmpty() && !without.contains(it.split("=", 2)[0])),
                        Stream.of(with, Cursors.PARAMETER + "=" + cursor))
                .collect(Collectors.joining("&"));
        answer.header(HEADER, "<" + request.getRequestUri().getRawPath() + "?" + parameters + ">; rel=\"prev\"");
    }

    /** The address of a page relative to this server: that of the request with another cursor, or with none. */
    public static String address(UriInfo request, @Nullable String cursor) {
        String query = request.getRequestUri().getRawQuery();
        Stream<String> kept = query == null
                ? Stream.empty()
                : Arrays.stream(query.split("&")).filter(it -> !it.startsWith(Cursors.PARAMETER + "="));
        Stream<String> added = cursor == null ? Stream.empty() : Stream.of(Cursors.PARAMETER + "=" + cursor);
        String parameters = Stream.concat(kept, added).collect(Collectors.joining("&"));
        String path = request.getRequestUri().getRawPath();
        return path + (parameters.isEmpty() ? "" : "?" + parameters);
    }

    private static String link(UriInfo request, @Nullable String cursor, String relation) {
        return "<" + address(request, cursor) + ">; rel=\"" + relation + "\"";
    }
}
