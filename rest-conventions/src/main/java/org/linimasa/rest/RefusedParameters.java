package org.linimasa.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a query parameter that the operation does not have, that is given twice or without a value: a misspelt or
 * empty filter must not silently return everything. Reads the {@code @QueryParam}s of the method and of its {@code @BeanParam}s, once per method; in a
 * native image resources and parameter beans therefore carry {@code @RegisterForReflection}.
 */
@ApplicationScoped
public class RefusedParameters {
    /** What mailers and networks append to addresses. */
    private static final Pattern APPENDED = Pattern.compile("utm_\\w*|fbclid|_");

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void refuse(ContainerRequestContext request, ResourceInfo operation) {
        Map<String, List<String>> given = request.getUriInfo().getQueryParameters();
        Method method = operation.getResourceMethod();
        if (given.isEmpty() || method == null) {
            return;
        }
        Set<String> names = known.computeIfAbsent(method, RefusedParameters::namesOf);
        boolean linkedFromElsewhere = has(method, LinkedFromElsewhere.class);
        List<Problem.FieldError> errors = new ArrayList<>();
        given.forEach((name, values) -> {
            if (linkedFromElsewhere && APPENDED.matcher(name).matches()) {
                return;
            }
            if (!names.contains(name)) {
                errors.add(Problem.FieldError.query(name, "unknown-parameter", unknown(name, names)));
            } else if (values.size() > 1) {
                errors.add(Problem.FieldError.query(
                        name,
                        "repeated-parameter",
                        name + " is given " + values.size()
                                + " times; give it once, several values separated by commas."));
            } else if (values.getFirst().isBlank()) {
                errors.add(Problem.FieldError.query(
                        name, "empty-value", name + " is given without a value; leave it out or give it one."));
            }
        });
        if (!errors.isEmpty()) {
            throw new ProblemException(
                    ProblemKind.UNREADABLE_REQUEST,
                    String.join(
                            " ", errors.stream().map(Problem.FieldError::detail).toList()),
                    errors,
                    Map.of());
        }
    }

    private static String unknown(String name, Set<String> names) {
        String offered = names.isEmpty()
                ? " This operation takes no query parameters."
                : " Known parameters: " + String.join(", ", names) + ".";
        return "There is no query parameter " + name + " here." + Suggestion.among(names, name) + offered;
    }

    private static Set<String> namesOf(Method method) {
        Set<String> names = new TreeSet<>();
        for (Parameter parameter : method.getParameters()) {
            addName(parameter, names);
            if (has(parameter, BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    addName(field, names);
                }
            }
        }
        return names;
    }

    private static void addName(AnnotatedElement element, Set<String> names) {
        QueryParam query = element.getAnnotation(QueryParam.class);
        if (query != null) {
            names.add(query.value());
        }
    }

    private static boolean has(AnnotatedElement element, Class<? extends Annotation> annotation) {
        return element.getAnnotation(annotation) != null;
    }
}
