package org.linimasa.deploy.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.linimasa.deploy.kubernetes.Fault.CONTAINER;
import static org.linimasa.deploy.kubernetes.Fault.POD;
import static org.linimasa.deploy.kubernetes.Fault.TIMELINE;
import static org.linimasa.deploy.kubernetes.Fault.fault;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Kubernetes' types see what is written wrong. */
class MistypedManifestsTest {
    private static Fault mistyped(String what, String object, String pointer, String yaml) {
        return fault(Policy.NAMES_FIT, what, object, pointer, yaml);
    }

    static Stream<Fault> mistypings() {
        return Stream.of(
                mistyped("an unknown field", TIMELINE, POD + "/restartPolice", "Always"),
                mistyped("an unknown field deep inside", TIMELINE, CONTAINER + "/livenessProbe/httpGet/url", "/"),
                mistyped("an unknown field of a policy", "NetworkPolicy/default-deny", "/spec/podSelectors", "{}"),
                mistyped("a missing field", TIMELINE, "/spec/selector", ""),
                mistyped("a missing name", TIMELINE, CONTAINER + "/name", ""),
                mistyped("another type", TIMELINE, "/spec/minReadySeconds", "soon"),
                mistyped("a number for a text", TIMELINE, CONTAINER + "/env/0/value", "[1]"),
                mistyped("an amount that is none", TIMELINE, CONTAINER + "/resources/limits/memory", "1 GB"),
                mistyped("an API that is gone", "PodDisruptionBudget/ingest-service", "/apiVersion", "policy/v1beta1"),
                mistyped("an unknown field of a route", "HTTPRoute/timeline-service", "/spec/rules/0/backends", "[]"),
                mistyped(
                        "an unknown field of a monitor", "ServiceMonitor/ingest-service", "/spec/endpoints/0/url", "/"),
                mistyped("an unknown field of an alert", "PrometheusRule/linimasa", "/spec/groups/0/rules/0/when", "1"),
                mistyped("an unknown field of a cluster", "Cluster/ingest-db", "/spec/replicas", "3"),
                mistyped("another type in a cluster", "Cluster/ingest-db", "/spec/instances", "three"),
                mistyped("a cluster without storage", "Cluster/ingest-db", "/spec/storage", ""),
                mistyped("a schedule without seconds", "ScheduledBackup/ingest-db", "/spec/schedule", "0 2 * * *"));
    }

    @ParameterizedTest
    @MethodSource("mistypings")
    void aMistypingIsSeenByTheTypes(Fault fault) {
        assertEquals(1, Schemas.violations(fault.manifests()).count(), fault.what());
    }
}
