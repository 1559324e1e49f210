package org.linimasa.deploy.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.linimasa.deploy.kubernetes.Fault.CONTAINER;
import static org.linimasa.deploy.kubernetes.Fault.POD;
import static org.linimasa.deploy.kubernetes.Fault.TIMELINE;
import static org.linimasa.deploy.kubernetes.Fault.fault;
import static org.linimasa.deploy.kubernetes.Fault.without;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule sees the faults it is there for. */
class FaultyManifestsTest {
    static Stream<Fault> faults() {
        return Stream.of(selection(), traffic(), availability(), containers(), references(), confinement(), naming())
                .flatMap(List::stream);
    }

    private static List<Fault> selection() {
        Policy policy = Policy.SELECTORS_SELECT;
        return List.of(
                fault(
                        policy,
                        "a workload selects other pods",
                        TIMELINE,
                        "/spec/selector/matchLabels",
                        "{app: timeline}"),
                fault(
                        policy,
                        "a service selects nothing",
                        "Service/timeline-service",
                        "/spec/selector",
                        "{app: timeline}"),
                fault(
                        policy,
                        "a budget selects nothing",
                        "PodDisruptionBudget/ingest-service",
                        "/spec/selector",
                        "{matchLabels: {app: ingest}}"),
                fault(
                        policy,
                        "a policy selects nothing",
                        "NetworkPolicy/timeline-service",
                        "/spec/podSelector",
                        "{matchLabels: {app: timeline}}"),
                fault(
                        policy,
                        "a policy lets in who is not there",
                        "NetworkPolicy/timeline-service",
                        "/spec/ingress/0/from/0",
                        "{podSelector: {matchLabels: {app.kubernetes.io/name: ingest}}}"),
                fault(
                        policy,
                        "a monitor scrapes a port that is not there",
                        "ServiceMonitor/timeline-service",
                        "/spec/endpoints/0/port",
                        "metrics"),
                fault(
                        policy,
                        "a monitor scrapes no service",
                        "ServiceMonitor/timeline-service",
                        "/spec/selector",
                        "{matchLabels: {app: timeline}}"));
    }

    private static List<Fault> traffic() {
        return List.of(
                fault(
                        Policy.SERVICES_REACH_A_PORT,
                        "a service sends to a port of another name",
                        "Service/timeline-service",
                        "/spec/ports/0/targetPort",
                        "web"),
                fault(
                        Policy.SERVICES_REACH_A_PORT,
                        "a service sends to a port of another number",
                        "Service/ingest-service",
                        "/spec/ports/0/targetPort",
                        "8080"),
                fault(
                        Policy.ROUTES_REACH_A_SERVICE,
                        "a route leads to another port",
                        "HTTPRoute/timeline-service",
                        "/spec/rules/0/backendRefs/0/port",
                        "80"),
                new Fault(
                        "an ingress leads to another service",
                        "production-ingress",
                        Policy.ROUTES_REACH_A_SERVICE,
                        it -> it.with(
                                "Ingress/timeline-service",
                                "/spec/rules/0/http/paths/5/backend/service/name",
                                "timeline")),
                fault(
                        Policy.ONLY_PUBLIC_PATHS_ARE_ROUTED,
                        "a route opens everything",
                        "HTTPRoute/timeline-service",
                        "/spec/rules/0/matches/-",
                        "{path: {type: PathPrefix, value: /}}"),
                fault(
                        Policy.ONLY_PUBLIC_PATHS_ARE_ROUTED,
                        "a route forgets the page",
                        "HTTPRoute/timeline-service",
                        "/spec/rules/0/matches/0",
                        ""),
                new Fault(
                        "an ingress opens the metrics",
                        "production-ingress",
                        Policy.ONLY_PUBLIC_PATHS_ARE_ROUTED,
                        it -> it.with("Ingress/timeline-service", "/spec/rules/0/http/paths/5/path", "/q")),
                without(Policy.NETWORK_IS_CLOSED, "nothing is denied", "NetworkPolicy/default-deny"),
                fault(
                        Policy.NETWORK_IS_CLOSED,
                        "only what comes in is denied",
                        "NetworkPolicy/default-deny",
                        "/spec/policyTypes",
                        "[Ingress]"),
                fault(
                        Policy.NETWORK_IS_CLOSED,
                        "anybody is let in",
                        "NetworkPolicy/ingest-service",
                        "/spec/ingress/0/from",
                        ""),
                fault(
                        Policy.NETWORK_POLICIES_NAME_PORTS,
                        "a policy opens a port that is not there",
                        "NetworkPolicy/timeline-service",
                        "/spec/ingress/0/ports/0/port",
                        "web"),
                fault(
                        Policy.NETWORK_POLICIES_NAME_PORTS,
                        "a policy lets out to the wrong port",
                        "NetworkPolicy/ingest-service",
                        "/spec/egress/0/ports/0/port",
                        "8081"));
    }

    private static List<Fault> availability() {
        String scaler = "HorizontalPodAutoscaler/timeline-service";
        return List.of(
                fault(
                        Policy.AUTOSCALERS_CAN_SCALE,
                        "the least is more than the most",
                        scaler,
                        "/spec/maxReplicas",
                        "1"),
                fault(Policy.AUTOSCALERS_CAN_SCALE, "a scaler goes to one replica", scaler, "/spec/minReplicas", "1"),
                fault(
                        Policy.AUTOSCALERS_CAN_SCALE,
                        "a scaler has no target",
                        scaler,
                        "/spec/scaleTargetRef/name",
                        "reader"),
                fault(Policy.AUTOSCALERS_CAN_SCALE, "two decide on the replicas", TIMELINE, "/spec/replicas", "3"),
                fault(
                        Policy.DATABASES_TAKE_ALL_CONNECTIONS,
                        "more replicas than connections",
                        scaler,
                        "/spec/maxReplicas",
                        "20"),
                fault(
                        Policy.DATABASES_TAKE_ALL_CONNECTIONS,
                        "fewer connections than replicas",
                        "Cluster/ingest-db",
                        "/spec/postgresql/parameters/max_connections",
                        "'80'"),
                fault(
                        Policy.REPLICAS_CAN_BE_EVICTED,
                        "no node can be drained",
                        "PodDisruptionBudget/timeline-service",
                        "/spec/maxUnavailable",
                        "0"),
                without(
                        Policy.REPLICAS_CAN_BE_EVICTED,
                        "all replicas may go at once",
                        "PodDisruptionBudget/timeline-service"),
                fault(
                        Policy.REPLICAS_STAND_APART,
                        "replicas may share a node",
                        TIMELINE,
                        POD + "/topologySpreadConstraints/1",
                        ""),
                fault(
                        Policy.REPLICAS_STAND_APART,
                        "other pods are spread",
                        TIMELINE,
                        POD + "/topologySpreadConstraints/0/labelSelector/matchLabels",
                        "{app: timeline}"),
                fault(
                        Policy.UPDATES_LOSE_NO_REQUEST,
                        "an update stops before it starts",
                        TIMELINE,
                        "/spec/strategy/rollingUpdate/maxUnavailable",
                        "1"),
                fault(
                        Policy.UPDATES_LOSE_NO_REQUEST,
                        "a replica is killed too early",
                        TIMELINE,
                        POD + "/terminationGracePeriodSeconds",
                        "30"),
                fault(
                        Policy.UPDATES_LOSE_NO_REQUEST,
                        "unreadiness is seen too late",
                        TIMELINE,
                        CONTAINER + "/readinessProbe/periodSeconds",
                        "10"),
                fault(Policy.PROBES_ASK_WHAT_IS_THERE, "no startup probe", TIMELINE, CONTAINER + "/startupProbe", ""),
                fault(
                        Policy.PROBES_ASK_WHAT_IS_THERE,
                        "a probe asks another port",
                        TIMELINE,
                        CONTAINER + "/readinessProbe/httpGet/port",
                        "9000"),
                fault(
                        Policy.PROBES_ASK_WHAT_IS_THERE,
                        "liveness depends on the database",
                        TIMELINE,
                        CONTAINER + "/livenessProbe/httpGet/path",
                        "/q/health/ready"),
                fault(
                        Policy.SCHEMAS_ARE_MIGRATED_ONCE,
                        "the service migrates too",
                        TIMELINE,
                        CONTAINER + "/env",
                        "[{name: QUARKUS_FLYWAY_MIGRATE_AT_START, value: 'true'}]"),
                fault(
                        Policy.SCHEMAS_ARE_MIGRATED_ONCE,
                        "another version migrates",
                        TIMELINE,
                        POD + "/initContainers/0/image",
                        "registry.example.org/linimasa/timeline-service:0.0.9"));
    }

    private static List<Fault> containers() {
        return List.of(
                fault(
                        Policy.RESOURCES_ARE_BOUNDED,
                        "a request is over its limit",
                        TIMELINE,
                        CONTAINER + "/resources/requests/memory",
                        "2Gi"),
                fault(
                        Policy.RESOURCES_ARE_BOUNDED,
                        "a request in other units is over its limit",
                        TIMELINE,
                        CONTAINER + "/resources/requests/cpu",
                        "2001m"),
                fault(Policy.RESOURCES_ARE_BOUNDED, "no limits", TIMELINE, CONTAINER + "/resources/limits", ""),
                fault(
                        Policy.RESOURCES_ARE_BOUNDED,
                        "a volume without an end",
                        TIMELINE,
                        POD + "/volumes/0/emptyDir",
                        "{}"),
                fault(
                        Policy.IMAGES_ARE_PINNED,
                        "the latest",
                        TIMELINE,
                        CONTAINER + "/image",
                        "linimasa/timeline:latest"),
                fault(
                        Policy.IMAGES_NAME_THEIR_REGISTRY,
                        "a name that anybody may have",
                        TIMELINE,
                        CONTAINER + "/image",
                        "linimasa/timeline-service:0.1.0"),
                fault(Policy.IMAGES_ARE_PINNED, "no tag", TIMELINE, CONTAINER + "/image", "registry:5000/timeline"),
                fault(
                        Policy.VOLUMES_ARE_MOUNTED,
                        "a mount of nothing",
                        TIMELINE,
                        CONTAINER + "/volumeMounts/0/name",
                        "x"),
                fault(
                        Policy.VOLUMES_ARE_MOUNTED,
                        "a volume for nobody",
                        TIMELINE,
                        POD + "/volumes/-",
                        "{name: cache, emptyDir: {sizeLimit: 1Mi}}"),
                fault(
                        Policy.VARIABLES_ARE_SET_ONCE,
                        "a variable is set twice",
                        TIMELINE,
                        CONTAINER + "/env/-",
                        "{name: QUARKUS_HTTP_HOST, value: 127.0.0.1}"));
    }

    private static List<Fault> references() {
        return List.of(
                fault(
                        Policy.REFERENCES_EXIST,
                        "a secret that nobody makes",
                        TIMELINE,
                        CONTAINER + "/env/4/valueFrom",
                        "{secretKeyRef: {name: token, key: token}}"),
                fault(
                        Policy.REFERENCES_EXIST,
                        "a key that the operator doesn't write",
                        TIMELINE,
                        CONTAINER + "/env/4/valueFrom",
                        "{secretKeyRef: {name: timeline-db-app, key: token}}"),
                new Fault(
                        "a config map that is not there",
                        "dev",
                        Policy.REFERENCES_EXIST,
                        it -> it.with("StatefulSet/postgresql", POD + "/volumes/2/configMap/name", "init")),
                without(Policy.REFERENCES_EXIST, "no service account", "ServiceAccount/timeline-service"),
                fault(
                        Policy.REFERENCES_EXIST,
                        "a backup of nothing",
                        "ScheduledBackup/ingest-db",
                        "/spec/cluster/name",
                        "ingest"),
                fault(
                        Policy.REFERENCES_EXIST,
                        "another database",
                        "Cluster/timeline-db",
                        "/spec/bootstrap/initdb/database",
                        "app"),
                fault(
                        Policy.SECRETS_ARE_REFERRED_TO,
                        "a password in the open",
                        TIMELINE,
                        CONTAINER + "/env/-",
                        "{name: QUARKUS_DATASOURCE_PASSWORD, value: secret}"));
    }

    private static List<Fault> confinement() {
        Policy policy = Policy.PODS_MAY_DO_NOTHING;
        return List.of(
                fault(policy, "root", TIMELINE, POD + "/securityContext/runAsUser", "0"),
                fault(policy, "a user of the node", TIMELINE, POD + "/securityContext/runAsUser", "1000"),
                fault(policy, "any system call", TIMELINE, POD + "/securityContext/seccompProfile", ""),
                fault(policy, "a token", TIMELINE, POD + "/automountServiceAccountToken", "true"),
                fault(policy, "the node's network", TIMELINE, POD + "/hostNetwork", "true"),
                fault(policy, "the node's files", TIMELINE, POD + "/volumes/0", "{name: tmp, hostPath: {path: /}}"),
                fault(policy, "privileges", TIMELINE, CONTAINER + "/securityContext/allowPrivilegeEscalation", "true"),
                fault(
                        policy,
                        "a writable program",
                        TIMELINE,
                        CONTAINER + "/securityContext/readOnlyRootFilesystem",
                        ""),
                fault(policy, "a capability", TIMELINE, CONTAINER + "/securityContext/capabilities/add", "[NET_ADMIN]"),
                fault(policy, "a port of the node", TIMELINE, CONTAINER + "/ports/0/hostPort", "80"),
                fault(policy, "an open init container", TIMELINE, POD + "/initContainers/0/securityContext", ""),
                fault(
                        policy,
                        "an open namespace",
                        "Namespace/linimasa",
                        "/metadata/labels/pod-security.kubernetes.io~1enforce",
                        "baseline"));
    }

    private static List<Fault> naming() {
        Policy policy = Policy.NAMES_FIT;
        String long64 = "a".repeat(64);
        return List.of(
                fault(
                        policy,
                        "a name with an underscore",
                        "Service/timeline-service",
                        "/metadata/name",
                        "timeline_service"),
                fault(policy, "a long name", "Service/timeline-service", "/metadata/name", long64),
                fault(
                        policy,
                        "a port name over 15 letters",
                        TIMELINE,
                        CONTAINER + "/ports/0/name",
                        "timeline-of-events"),
                fault(policy, "a label over 63 letters", TIMELINE, "/metadata/labels/app.kubernetes.io~1name", long64),
                fault(policy, "another namespace", TIMELINE, "/metadata/namespace", "default"),
                fault(policy, "one name twice", "NetworkPolicy/ingest-service", "/metadata/name", "timeline-service"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultIsSeenByItsRule(Fault fault) {
        assertFalse(
                fault.policy().violations(fault.manifests()).toList().isEmpty(),
                () -> fault.policy() + " does not see: " + fault);
    }

    @Test
    void everyRuleHasSeenAFault() {
        Set<Policy> tried = faults().map(Fault::policy).collect(Collectors.toSet());
        assertEquals(EnumSet.allOf(Policy.class), tried);
    }
}
