package org.linimasa.deploy.kubernetes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import io.kubernetes.client.custom.QuantityFormatException;
import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Secret;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;

/** The types of what is applied: a field that they do not know, a required one that is missing, a value of another type. */
final class Schemas {
    /** Kubernetes' own kinds: what the API server would refuse. */
    private static final Map<String, Core> CORE = Map.ofEntries(
            Map.entry("v1 ConfigMap", new Core(V1ConfigMap.class, V1ConfigMap::validateJsonElement)),
            Map.entry("v1 Namespace", new Core(V1Namespace.class, V1Namespace::validateJsonElement)),
            Map.entry("v1 Secret", new Core(V1Secret.class, V1Secret::validateJsonElement)),
            Map.entry("v1 Service", new Core(V1Service.class, V1Service::validateJsonElement)),
            Map.entry("v1 ServiceAccount", new Core(V1ServiceAccount.class, V1ServiceAccount::validateJsonElement)),
            Map.entry("apps/v1 Deployment", new Core(V1Deployment.class, V1Deployment::validateJsonElement)),
            Map.entry("apps/v1 StatefulSet", new Core(V1StatefulSet.class, V1StatefulSet::validateJsonElement)),
            Map.entry(
                    "autoscaling/v2 HorizontalPodAutoscaler",
                    new Core(V2HorizontalPodAutoscaler.class, V2HorizontalPodAutoscaler::validateJsonElement)),
            Map.entry(
                    "policy/v1 PodDisruptionBudget",
                    new Core(V1PodDisruptionBudget.class, V1PodDisruptionBudget::validateJsonElement)),
            Map.entry(
                    "networking.k8s.io/v1 NetworkPolicy",
                    new Core(V1NetworkPolicy.class, V1NetworkPolicy::validateJsonElement)),
            Map.entry("networking.k8s.io/v1 Ingress", new Core(V1Ingress.class, V1Ingress::validateJsonElement)));

    /** Kinds of others that have types. */
    private static final Map<String, Class<?>> CUSTOM = Map.of(
            "gateway.networking.k8s.io/v1 HTTPRoute", HTTPRoute.class,
            "monitoring.coreos.com/v1 PrometheusRule", PrometheusRule.class,
            "monitoring.coreos.com/v1 ServiceMonitor", ServiceMonitor.class);

    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .annotationIntrospector(new NothingExtra())
            .build();

    private Schemas() {}

    private record Core(Class<?> type, Validation validation) {}

    private interface Validation {
        void check(JsonElement object) throws IOException;
    }

    /** The types keep what they do not know in a map of their own; here they may not. */
    private static final class NothingExtra extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1;

        @Override
        public Boolean hasAnySetter(Annotated annotated) {
            return false;
        }
    }

    static Stream<String> violations(Manifests manifests) {
        return manifests.objects().stream().flatMap(Schemas::violations);
    }

    private static Stream<String> violations(JsonNode object) {
        String kind =
                object.path("apiVersion").asText() + " " + object.path("kind").asText();
        try {
            if (CORE.containsKey(kind)) {
                Core core = CORE.get(kind);
                JsonElement json = JsonParser.parseString(object.toString());
                core.validation().check(json);
                JSON.getGson().fromJson(json, core.type());
            } else if (CUSTOM.containsKey(kind)) {
                STRICT.treeToValue(object, CUSTOM.get(kind));
            } else {
                return CloudNativePg.violations(kind, object);
            }
            return Stream.empty();
        } catch (IOException | IllegalArgumentException | JsonParseException | QuantityFormatException e) {
            return Stream.of(Manifests.title(object) + ": " + reason(e));
        }
    }

    private static String reason(Exception e) {
        return e instanceof JsonProcessingException json ? json.getOriginalMessage() : String.valueOf(e.getMessage());
    }
}
