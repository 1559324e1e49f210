package org.linimasa.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jspecify.annotations.Nullable;

/** Every exception of a REST operation as a {@link Problem}. */
@ApplicationScoped
public class ProblemResponses {
    private static final Logger LOG = Logger.getLogger(ProblemResponses.class);
    private static final String DEFECT =
            "The service could not answer. This is a defect; the trace id finds it in the logs.";

    /** Property of a request: a list of the media types that its path offers beside those of its operation. */
    public static final String FURTHER_FORMATS = "org.linimasa.further-formats";

    private static final String CUT_SHORT = "The body did not come to its end.";

    @ServerExceptionMapper
    Response problem(ProblemException exception, RoutingContext request) {
        return answer(request, exception.kind(), message(exception), exception.errors(), exception.headers());
    }

    /** What the framework refuses: unknown paths, methods, media types, and bodies that are not JSON. */
    @ServerExceptionMapper
    Response refused(WebApplicationException exception, RoutingContext request) {
        if (exception.getCause() instanceof JsonProcessingException json) {
            return unreadable(json, request);
        }
        Response response = exception.getResponse();
        int status = response.getStatus();
        if (status < 400) {
            return response;
        }
        ProblemKind kind = ProblemKind.ofStatus(status);
        if (kind == ProblemKind.INTERNAL_ERROR) {
            return defect(exception, request);
        }
        if (kind == ProblemKind.NOT_FOUND && OfferedMethods.lackOnly(CurrentRequestManager.get())) {
            kind = ProblemKind.METHOD_NOT_ALLOWED;
        }
        Map<String, String> headers = kind == ProblemKind.METHOD_NOT_ALLOWED
                ? Map.of(HttpHeaders.ALLOW, OfferedMethods.at(CurrentRequestManager.get()))
                : Map.of();
        return answer(request, kind, Requests.describe(kind, request) + offered(kind), List.of(), headers);
    }

    /** Which formats a request that names none of them could have named. */
    private static String offered(ProblemKind kind) {
        List<String> formats = switch (kind) {
            case NOT_ACCEPTABLE -> {
                List<String> answered = new ArrayList<>(OfferedFormats.answered(CurrentRequestManager.get()));
                if (CurrentRequestManager.get().getProperty(FURTHER_FORMATS) instanceof List<?> further) {
                    further.forEach(format -> answered.add(String.valueOf(format)));
                }
                yield answered;
            }
            case UNSUPPORTED_MEDIA_TYPE -> OfferedFormats.read(CurrentRequestManager.get());
            default -> List.of();
        };
        String verb = kind == ProblemKind.NOT_ACCEPTABLE ? "answers with " : "reads ";
        return formats.isEmpty() ? "" : " It " + verb + String.join(", ", formats) + ".";
    }

    @ServerExceptionMapper
    Response unreadable(JsonProcessingException exception, RoutingContext request) {
        Problem.FieldError error = JsonErrors.explain(exception);
        return answer(request, ProblemKind.UNREADABLE_REQUEST, error.detail(), List.of(error), Map.of());
    }

    /** More specific types have mappers of their own in Quarkus; these must not win over ours. */
    @ServerExceptionMapper({
        com.fasterxml.jackson.databind.exc.MismatchedInputException.class,
        UnrecognizedPropertyException.class,
        InvalidFormatException.class
    })
    Response mismatched(JsonMappingException exception, RoutingContext request) {
        return unreadable(exception, request);
    }

    @ServerExceptionMapper
    Response tooLong(CountedBodies.BodyTooLongException exception, RoutingContext request) {
        return answer(
                request,
                ProblemKind.TOO_LARGE,
                Requests.describe(ProblemKind.TOO_LARGE, request),
                List.of(),
                Map.of("Connection", "close"));
    }

    @ServerExceptionMapper
    Response violated(ConstraintViolationException exception, RoutingContext request) {
        List<Problem.FieldError> errors = exception.getConstraintViolations().stream()
                .map(BrokenRule::explain)
                .sorted(java.util.Comparator.comparing(error -> Objects.toString(error.pointer(), error.name())))
                .toList();
        String detail = errors.stream().map(Problem.FieldError::detail).collect(Collectors.joining(" "));
        return answer(request, ProblemKind.INVALID_VALUE, detail, errors, Map.of());
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unknown(SecurityException exception, RoutingContext request) {
        return answer(
                request,
                ProblemKind.UNAUTHORIZED,
                Requests.describe(ProblemKind.UNAUTHORIZED, request),
                List.of(),
                Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer"));
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException exception, RoutingContext request) {
        return answer(
                request,
                ProblemKind.FORBIDDEN,
                "Your role does not include this operation; its description names the one it needs.",
                List.of(),
                Map.of());
    }

    /** The last resort: a database that is away or too slow is a 503, anything else a defect. */
    @ServerExceptionMapper
    Response failed(Throwable exception, RoutingContext request) {
        if (DatabaseOutage.causedBy(exception)) {
            return answer(
                    request,
                    ProblemKind.UNAVAILABLE,
                    outage(exception),
                    List.of(),
                    Map.of(HttpHeaders.RETRY_AFTER, DatabaseOutage.RETRY_AFTER_SECONDS));
        }
        return defect(exception, request);
    }

    /**
     * The problem of one part of a request whose answer has begun already, and goes on. A defect is logged.
     *
     * @param exception what kept the part from being taken
     */
    public static Problem ofPart(Throwable exception, RoutingContext request) {
        if (exception instanceof ProblemException problem) {
            return Requests.problem(problem.kind(), message(problem), problem.errors(), request);
        }
        if (exception instanceof JsonProcessingException json) {
            Problem.FieldError error = JsonErrors.explain(json);
            return Requests.problem(ProblemKind.UNREADABLE_REQUEST, error.detail(), List.of(error), request);
        }
        if (DatabaseOutage.causedBy(exception)) {
            return Requests.problem(ProblemKind.UNAVAILABLE, outage(exception), List.of(), request);
        }
        LOG.errorf(exception, "Part of a request failed: %s", request.request().path());
        return Requests.problem(ProblemKind.INTERNAL_ERROR, DEFECT, List.of(), request);
    }

    static String outage(Throwable exception) {
        String detail = DatabaseOutage.detail(exception);
        LOG.warnf("%s PostgreSQL says: %s", detail, DatabaseOutage.reason(exception));
        return detail;
    }

    private static Response defect(Throwable exception, RoutingContext request) {
        SlowBodyException slow = slowBody(exception);
        if (slow != null) {
            if (request.request().version() != HttpVersion.HTTP_2) {
                // The server would close it after the body, which it goes on taking; an HTTP/2 connection has other
                // requests.
                request.addEndHandler(ignored -> request.request().connection().close());
            }
            return answer(request, ProblemKind.TOO_SLOW, message(slow), List.of(), Map.of("Connection", "close"));
        }
        if (isCutShort(exception, request)) {
            return answer(request, ProblemKind.UNREADABLE_REQUEST, CUT_SHORT, List.of(), Map.of());
        }
        LOG.errorf(
                exception,
                "Request failed: %s %s",
                request.request().method(),
                request.request().path());
        return answer(request, ProblemKind.INTERNAL_ERROR, DEFECT, List.of(), Map.of());
    }

    private static @Nullable SlowBodyException slowBody(Throwable exception) {
        if (exception instanceof SlowBodyException slow) {
            return slow;
        }
        return exception.getCause() instanceof SlowBodyException slow ? slow : null;
    }

    /** Whether whoever sent the body hung up, or paused for too long, before its end. */
    private static boolean isCutShort(Throwable exception, RoutingContext request) {
        return !request.request().isEnded()
                && (exception instanceof IOException || exception.getCause() instanceof IOException);
    }

    private static String message(Throwable exception) {
        return Objects.toString(exception.getMessage(), exception.getClass().getSimpleName());
    }

    private static Response answer(
            RoutingContext request,
            ProblemKind kind,
            String detail,
            List<Problem.FieldError> errors,
            Map<String, String> headers) {
        Response.ResponseBuilder answer = Response.status(kind.status())
                .type(Problem.MEDIA_TYPE)
                .entity(Requests.problem(kind, detail, errors, request));
        headers.forEach(answer::header);
        return answer.build();
    }
}
