package org.linimasa.ingest.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linimasa.rest.Problem;
import org.linimasa.rest.ProblemException;
import org.linimasa.rest.ProblemKind;

/**
 * Has an operation and its answer be one transaction: both are there or neither is, whenever a process or a connection ends.
 * What was refused changed nothing, so its key may be used again. While it goes on, the key is a lock that ends with the
 * transaction, and so with the process.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class AnswerOnce {
    /** Where the request's {@link KeyedRequest} is. */
    static final String REQUEST = KeyedRequest.class.getName();

    private final KeptAnswerRepository answers;
    private final KeyRetention retention;
    private final RoutingContext routing;
    private final ObjectMapper mapper;
    private final Clock clock;

    AnswerOnce(
            KeptAnswerRepository answers,
            KeyRetention retention,
            RoutingContext routing,
            ObjectMapper mapper,
            Clock clock) {
        this.answers = answers;
        this.retention = retention;
        this.routing = routing;
        this.mapper = mapper;
        this.clock = clock;
    }

    @AroundInvoke
    Object answer(InvocationContext operation) throws Exception {
        KeyedRequest request = routing.get(REQUEST);
        return request == null
                ? operation.proceed()
                : QuarkusTransaction.requiringNew().call(() -> answer(request, operation));
    }

    private Response answer(KeyedRequest request, InvocationContext operation) throws Exception {
        if (!answers.lock(request.id())) {
            throw new ProblemException(
                    ProblemKind.CONFLICT,
                    "The request with this Idempotency-Key is still running. Send it again to have its answer.",
                    List.of(),
                    Map.of(HttpHeaders.RETRY_AFTER, "1"));
        }
        Optional<KeptAnswerEntity> known = answers.find(request.id(), retention.oldest(clock.instant()));
        if (known.isPresent()) {
            return again(known.get(), request);
        }
        Response response = (Response) operation.proceed();
        boolean done = response.getStatusInfo().getFamily() == Response.Status.Family.SUCCESSFUL;
        return done ? kept(request, response) : response;
    }

    private static Response again(KeptAnswerEntity answer, KeyedRequest request) {
        if (!answer.request.equals(request.content())) {
            String detail = "This Idempotency-Key was sent with another request. Take a new key for a new request.";
            throw new ProblemException(
                    ProblemKind.INVALID_VALUE,
                    new Problem.FieldError("header", IdempotencyKey.HEADER, null, "used-before", detail));
        }
        if (answer.body == null) {
            throw new ProblemException(
                    ProblemKind.GONE, "The request was carried out, and its answer was purged with a document.");
        }
        return response(answer.status, answer.location, answer.etag, answer.body);
    }

    /** The bytes that are sent are those that are kept. */
    private Response kept(KeyedRequest request, Response response) throws JsonProcessingException {
        String body = mapper.writeValueAsString(response.getEntity());
        String location = response.getHeaderString(HttpHeaders.LOCATION);
        String etag = response.getHeaderString(HttpHeaders.ETAG);
        answers.persist(new KeptAnswerEntity(
                request.id(), request.content(), clock.instant(), response.getStatus(), location, etag, body));
        return response(response.getStatus(), location, etag, body);
    }

    private static Response response(int status, @Nullable String location, @Nullable String etag, String body) {
        return Response.status(status)
                .header(HttpHeaders.LOCATION, location)
                .header(HttpHeaders.ETAG, etag)
                .entity(body)
                .build();
    }
}
