package org.linimasa.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * The media types that each operation reads and answers with, for the problems 406 and 415: Quarkus REST keeps those of
 * several operations at one path to itself. Noted when the service starts.
 */
@Provider
class OfferedFormats implements DynamicFeature {
    private static final Map<String, Formats> BY_OPERATION = new ConcurrentHashMap<>();

    /** Of all operations with one method at one path. */
    private record Formats(Set<String> read, Set<String> answered) {
        Formats {
            read = Set.copyOf(read);
            answered = Set.copyOf(answered);
        }

        Formats and(Formats other) {
            return new Formats(union(read, other.read), union(answered, other.answered));
        }

        private static Set<String> union(Set<String> one, Set<String> other) {
            Set<String> both = new TreeSet<>(one);
            both.addAll(other);
            return both;
        }
    }

    @Override
    public void configure(ResourceInfo operation, FeatureContext context) {
        Class<?> resource = operation.getResourceClass();
        Method method = operation.getResourceMethod();
        String path = path(resource.getAnnotation(Path.class)) + path(method.getAnnotation(Path.class));
        Formats formats = new Formats(
                types(annotation(Consumes.class, method, resource)),
                types(annotation(Produces.class, method, resource)));
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                BY_OPERATION.merge(key(verb.value(), path), formats, Formats::and);
            }
        }
    }

    /** What can stand in Content-Type; empty where the operation says nothing of it. */
    static List<String> read(ResteasyReactiveRequestContext request) {
        return at(request)
                .flatMap(formats -> formats.read().stream())
                .sorted()
                .distinct()
                .toList();
    }

    /** What can stand in Accept; empty where the operation says nothing of it. */
    static List<String> answered(ResteasyReactiveRequestContext request) {
        return at(request)
                .flatMap(formats -> formats.answered().stream())
                .filter(format -> !format.equals(MediaType.WILDCARD))
                .sorted()
                .distinct()
                .toList();
    }

    private static Stream<Formats> at(ResteasyReactiveRequestContext request) {
        String method = request.getMethod().equals(HttpMethod.HEAD) ? HttpMethod.GET : request.getMethod();
        return OfferedMethods.templates(request, method).stream()
                .flatMap(path -> Stream.ofNullable(BY_OPERATION.get(key(method, path))));
    }

    private static <A extends Annotation> @Nullable A annotation(Class<A> type, Method method, Class<?> resource) {
        A own = method.getAnnotation(type);
        return own == null ? resource.getAnnotation(type) : own;
    }

    private static Set<String> types(@Nullable Annotation annotation) {
        return switch (annotation) {
            case Consumes consumes -> Set.of(consumes.value());
            case Produces produces -> Set.of(produces.value());
            case null, default -> Set.of();
        };
    }

    private static String path(@Nullable Path annotation) {
        return annotation == null ? "" : "/" + annotation.value();
    }

    /** Whatever slashes the annotations have. */
    private static String key(String method, String path) {
        return method + " "
                + String.join(
                        "/",
                        Stream.of(path.split("/")).filter(it -> !it.isEmpty()).toList());
    }
}
