package org.linimasa.rest;

import jakarta.ws.rs.HttpMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper.RequestMatch;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

/** The methods of a path, for the header {@code Allow} (RFC 9110, section 15.5.6), which Quarkus REST leaves out. */
final class OfferedMethods {
    private OfferedMethods() {}

    /** As the header's value; OPTIONS is offered everywhere, HEAD wherever GET is. */
    static String at(ResteasyReactiveRequestContext request) {
        return String.join(", ", of(request));
    }

    /** Whether the path is there, but not with this method: where paths of two resources begin alike, Quarkus says 404. */
    static boolean lackOnly(ResteasyReactiveRequestContext request) {
        Set<String> methods = of(request);
        return methods.size() > 1 && !methods.contains(request.getMethod());
    }

    private static Set<String> of(ResteasyReactiveRequestContext request) {
        Set<String> methods = new TreeSet<>(Set.of(HttpMethod.OPTIONS));
        forEachRouting(request, (resource, routing) -> addMethods(routing, remaining(resource), methods));
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        return methods;
    }

    /** The templates of a path at which there are operations with a method, such as {@code /api/v1/events/{id}}. */
    static List<String> templates(ResteasyReactiveRequestContext request, String method) {
        List<String> templates = new ArrayList<>();
        forEachRouting(request, (resource, routing) -> {
            RequestMapper<RuntimeResource> paths = routing.getMappers().get(method);
            RequestMatch<RuntimeResource> match = paths == null ? null : paths.map(remaining(resource));
            if (match != null) {
                templates.add(resource.template.template + "/" + match.template.template);
            }
        });
        return templates;
    }

    private static String remaining(RequestMatch<InitialMatch> resource) {
        return resource.remaining.isEmpty() ? "/" : resource.remaining;
    }

    private static void forEachRouting(
            ResteasyReactiveRequestContext request,
            BiConsumer<RequestMatch<InitialMatch>, ClassRoutingHandler> visitor) {
        RequestMapper<InitialMatch> classes =
                new RequestMapper<>(request.getDeployment().getClassMappers());
        RequestMatch<InitialMatch> match = classes.map(request.getPathWithoutPrefix());
        while (match != null) {
            for (ServerRestHandler handler : match.value.handlers) {
                if (handler instanceof ClassRoutingHandler routing) {
                    visitor.accept(match, routing);
                }
            }
            match = classes.continueMatching(request.getPathWithoutPrefix(), match);
        }
    }

    private static void addMethods(ClassRoutingHandler routing, String path, Set<String> methods) {
        routing.getMappers().forEach((method, paths) -> {
            if (method != null && paths.map(path) != null) {
                methods.add(method);
            }
        });
    }
}
