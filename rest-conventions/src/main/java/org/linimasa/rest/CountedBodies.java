package org.linimasa.rest;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Counts the bytes of a body of unknown length while it is read. Quarkus would do so too, but ends the request with a bare 413. A
 * body that says its length is refused by {@link BodyLimit} before. What is read part by part has no limit as a whole, and its
 * parts are counted in characters, behind the decoder, where a refusal can name the part.
 */
@Provider
@Priority(Priorities.HEADER_DECORATOR) // before anybody else reads it
public class CountedBodies implements ContainerRequestFilter {
    private final BodyLimit limit;
    private final RoutingContext routing;

    CountedBodies(BodyLimit limit, RoutingContext routing) {
        this.limit = limit;
        this.routing = routing;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (limit.countsBodyOf(routing) && request.getHeaderString(HttpHeaders.CONTENT_LENGTH) == null) {
            request.setEntityStream(new CountedBody(request.getEntityStream(), limit.maxBodyBytes()));
        }
    }

    /** A body went over the limit. */
    static final class BodyTooLongException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static final class CountedBody extends FilterInputStream {
        private final long maxBytes;
        private long read;

        CountedBody(InputStream body, long maxBytes) {
            super(body);
            this.maxBytes = maxBytes;
        }

        @Override
        public int read() throws IOException {
            int next = in.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = in.read(bytes, offset, length);
            count(Math.max(count, 0));
            return count;
        }

        private void count(int more) throws IOException {
            read += more;
            if (read > maxBytes) {
                // Whoever is still sending would see the connection break and not the answer: as much again is passed
                // over.
                for (long rest = maxBytes; rest > 0 && in.read() >= 0; rest--) {}
                throw new BodyTooLongException();
            }
        }
    }
}
