package org.linimasa.ingest.fetch;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One request to one address: the connection goes to the address that was checked, whatever the name resolves to by then,
 * while the name stays in the request and in the certificate that is asked for. Redirects are answers like any other, and
 * nothing is unpacked.
 */
@ApplicationScoped
class WebClient {
    private static final int MAX_HEADER_BYTES = 32 * 1024;
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    private final HttpClient client;

    WebClient(Vertx vertx) {
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setKeepAlive(false)
                .setConnectTimeout((int) CONNECT_TIMEOUT.toMillis())
                .setMaxHeaderSize(MAX_HEADER_BYTES)
                .setMaxInitialLineLength(MAX_HEADER_BYTES));
    }

    @PreDestroy
    void close() {
        client.close();
    }

    /** An answer. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares answers
    record Answer(int status, MultiMap headers, byte[] body) {
        String header(String name) {
            return Objects.requireNonNullElse(headers.get(name), "");
        }
    }

    /**
     * Asks for a page.
     *
     * @param to one of the addresses of the host
     * @param maxBytes of the answer's body
     * @throws FetchRefused if there is no answer in time, or it is longer
     */
    Answer get(URI uri, InetAddress to, Map<String, String> headers, int maxBytes, Duration timeout)
            throws FetchRefused, InterruptedException {
        return send(HttpMethod.GET, uri, to, headers, Buffer.buffer(), Limit.refusing(maxBytes), timeout);
    }

    /**
     * Hands over a body.
     *
     * @param to one of the addresses of the host
     * @param maxBytes of the answer's body; it is not read any further
     * @throws FetchRefused if there is no answer in time
     */
    Answer post(URI uri, InetAddress to, Map<String, String> headers, byte[] body, int maxBytes, Duration timeout)
            throws FetchRefused, InterruptedException {
        return send(HttpMethod.POST, uri, to, headers, Buffer.buffer(body), Limit.cutting(maxBytes), timeout);
    }

    /**
     * How much of an answer's body is read.
     *
     * @param cuts whether a longer one is cut; otherwise it is none at all
     */
    private record Limit(int bytes, boolean cuts) {
        static Limit refusing(int bytes) {
            return new Limit(bytes, false);
        }

        static Limit cutting(int bytes) {
            return new Limit(bytes, true);
        }
    }

    private Answer send(
            HttpMethod method,
            URI uri,
            InetAddress to,
            Map<String, String> headers,
            Buffer body,
            Limit limit,
            Duration timeout)
            throws FetchRefused, InterruptedException {
        boolean secure = "https".equals(uri.getScheme());
        int port = uri.getPort() >= 0 ? uri.getPort() : secure ? 443 : 80;
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        RequestOptions options = new RequestOptions()
                .setMethod(method)
                .setServer(SocketAddress.inetSocketAddress(port, to.getHostAddress()))
                .setHost(uri.getHost())
                .setPort(port)
                .setSsl(secure)
                .setURI(uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery())
                .setTimeout(timeout.toMillis());
        headers.forEach(options::putHeader);
        try {
            return client.request(options)
                    .compose(request -> (body.length() == 0 ? request.send() : request.send(body))
                            .compose(response -> read(request, response, limit)))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TooLong) {
                throw new FetchRefused("too-long", uri + " has more than " + limit.bytes() + " bytes.");
            }
            throw new FetchRefused("unreachable", uri.getHost() + " gives no answer.");
        } catch (TimeoutException e) {
            throw new FetchRefused("timeout", uri.getHost() + " gives no answer in time.");
        }
    }

    private static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private static Future<Answer> read(HttpClientRequest request, HttpClientResponse response, Limit limit) {
        Promise<Answer> answer = Promise.promise();
        Buffer body = Buffer.buffer();
        response.handler(chunk -> {
            if (body.length() + chunk.length() > limit.bytes()) {
                if (limit.cuts()) {
                    answer.tryComplete(new Answer(response.statusCode(), response.headers(), body.getBytes()));
                } else {
                    answer.tryFail(new TooLong());
                }
                request.reset();
            } else {
                body.appendBuffer(chunk);
            }
        });
        response.exceptionHandler(answer::tryFail);
        response.endHandler(
                end -> answer.tryComplete(new Answer(response.statusCode(), response.headers(), body.getBytes())));
        return answer.future();
    }
}
