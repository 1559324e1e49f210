package org.linimasa.deploy.kubernetes;

import static org.linimasa.deploy.kubernetes.Fault.CONTAINER;
import static org.linimasa.deploy.kubernetes.Fault.POD;
import static org.linimasa.deploy.kubernetes.Fault.TIMELINE;
import static org.linimasa.deploy.kubernetes.Fault.fault;
import static org.linimasa.deploy.kubernetes.Fault.without;

import java.util.List;
import java.util.stream.Stream;

/** What pods are made of, told and allowed: mistakes in containers, variables and references. */
final class PodFaults {
    private PodFaults() {}

    static Stream<Fault> all() {
        return Stream.of(containers(), settings(), references(), confinement()).flatMap(List::stream);
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

    private static List<Fault> settings() {
        return List.of(
                fault(
                        Policy.SETTINGS_ARE_KNOWN,
                        "a setting that is written wrong",
                        TIMELINE,
                        CONTAINER + "/env/-",
                        "{name: LINIMASA_ACCES_ANONYMOUS, value: none}"),
                fault(
                        Policy.SERVICES_DO_NOT_REFUSE_TO_START,
                        "everybody may write",
                        TIMELINE,
                        CONTAINER + "/env",
                        "[{name: LINIMASA_INTAKE_TOKEN}, {name: LINIMASA_ACCESS_ANONYMOUS, value: admin}]"),
                fault(
                        Policy.SERVICES_DO_NOT_REFUSE_TO_START,
                        "the profile of a laptop",
                        TIMELINE,
                        CONTAINER + "/env/-",
                        "{name: QUARKUS_PROFILE, value: laptop}"),
                fault(Policy.SERVICES_DO_NOT_REFUSE_TO_START, "no intake token", TIMELINE, CONTAINER + "/env", "[]"),
                fault(
                        Policy.SERVICES_DO_NOT_REFUSE_TO_START,
                        "an issuer without an audience",
                        TIMELINE,
                        CONTAINER + "/env",
                        "[{name: LINIMASA_INTAKE_TOKEN}, {name: QUARKUS_OIDC_TENANT_ENABLED, value: 'true'}]"));
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
                fault(
                        Policy.REFERENCES_EXIST,
                        "a secret as files that nobody makes",
                        TIMELINE,
                        POD + "/volumes/0",
                        "{name: tmp, secret: {secretName: certificates}}"),
                fault(
                        Policy.REFERENCES_EXIST,
                        "a secret as variables that nobody makes",
                        TIMELINE,
                        CONTAINER + "/envFrom",
                        "[{secretRef: {name: settings}}]"),
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
}
