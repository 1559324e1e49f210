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
        return Stream.of(NetworkFaults.all(), PodFaults.all(), availability().stream(), naming().stream())
                .flatMap(faults -> faults);
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
                        Policy.REPLICAS_CAN_BE_EVICTED,
                        "two budgets for one pod",
                        "PodDisruptionBudget/timeline-service",
                        "/spec/selector/matchLabels",
                        "{app.kubernetes.io/part-of: linimasa}"),
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
                        "a probe asks a path that is not there",
                        TIMELINE,
                        CONTAINER + "/readinessProbe/httpGet/path",
                        "/health"),
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
