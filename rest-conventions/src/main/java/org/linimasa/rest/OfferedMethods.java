package org.linimasa.rest;

import jakarta.ws.rs.HttpMethod;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper.RequestMatch;
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
        RequestMapper<InitialMatch> classes =
                new RequestMapper<>(request.getDeployment().getClassMappers());
        RequestMatch<InitialMatch> match = classes.map(request.getPathWithoutPrefix());
        while (match != null) {
            for (ServerRestHandler handler : match.value.handlers) {
                if (handler instanceof ClassRoutingHandler routing) {
                    addMethods(routing, match.remaining.isEmpty() ? "/" : match.remaining, methods);
                }
            }
            match = classes.continueMatching(request.getPathWithoutPrefix(), match);
        }
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        return methods;
    }

    private static void addMethods(ClassRoutingHandler routing, String path, Set<String> methods) {
        routing.getMappers().forEach((method, paths) -> {
            if (method != null && paths.map(path) != null) {
                methods.add(method);
            }
        });
    }
}
