package org.linimasa.timeline.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.linimasa.rest.ProblemResponses;
import org.linimasa.timeline.export.ExportFormat;

/**
 * Leads a request whose header {@code Accept} asks for another format than JSON to that format's own address, so that
 * both ways give the same answer. What cannot be offered stays where it is and is refused there.
 */
@ApplicationScoped
class FormatByAccept {
    private static final Pattern LIST = Pattern.compile("/api/v1/events/?|/api/v1/timelines/[^/.]+(/events)?");
    private static final Pattern EVENT = Pattern.compile("/api/v1/events/[^/.]+");
    private static final Set<String> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    @ServerRequestFilter(preMatching = true)
    void lead(ContainerRequestContext request) {
        String path = request.getUriInfo().getRequestUri().getRawPath();
        boolean list = LIST.matcher(path).matches();
        if (!READS.contains(request.getMethod())
                || !list && !EVENT.matcher(path).matches()) {
            return;
        }
        for (MediaType wanted : request.getAcceptableMediaTypes()) {
            if (wanted.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return;
            }
            var format = ExportFormat.of(wanted).filter(it -> isOffered(it, list));
            if (format.isPresent()) {
                lead(request, bare(path) + format.get().suffix());
                return;
            }
        }
        request.setProperty(
                ProblemResponses.FURTHER_FORMATS,
                Stream.of(ExportFormat.values())
                        .filter(it -> isOffered(it, list))
                        .map(ExportFormat::type)
                        .toList());
    }

    private static boolean isOffered(ExportFormat format, boolean list) {
        return list || format == ExportFormat.ICALENDAR || format == ExportFormat.JSON_LD;
    }

    /** The address of the events of a saved timeline is in other formats that of the timeline. */
    private static String bare(String path) {
        String bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return bare.startsWith("/api/v1/timelines/") ? bare.replaceFirst("/events$", "") : bare;
    }

    private static void lead(ContainerRequestContext request, String path) {
        UriInfo uri = request.getUriInfo();
        request.setRequestUri(uri.getRequestUriBuilder().replacePath(path).build());
    }
}
