package org.linimasa.deploy.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a manifest calls by its name is there, or is made before by whom the README says. */
final class References {
    /** The secrets that a person makes. */
    private static final Set<String> BY_HAND = Set.of("intake-token", "admin-token");

    private static final Pattern SECRET =
            Pattern.compile(".*(PASSWORD|TOKEN(?!_AUDIENCE)|SECRET|CREDENTIAL|API_KEY).*");
    private static final Set<String> OPERATOR_KEYS = Set.of("username", "password", "host", "port", "dbname");

    private References() {}

    static Stream<String> violations(Manifests manifests) {
        Stream<String> keys = manifests
                .workloads()
                .flatMap(workload -> workload.allContainers()
                        .flatMap(container -> Workload.list(container.path("env")).stream()
                                .map(variable -> variable.at("/valueFrom/secretKeyRef"))
                                .filter(reference -> !reference.isMissingNode() && !exists(manifests, reference))
                                .map(reference -> workload.title(container) + " needs a secret that nobody makes: "
                                        + reference)));
        Stream<String> files = manifests
                .workloads()
                .flatMap(workload -> Workload.list(workload.pod().path("volumes")).stream()
                        .filter(volume -> volume.has("configMap")
                                && manifests
                                        .find(
                                                "ConfigMap",
                                                volume.at("/configMap/name").asText())
                                        .isEmpty())
                        .map(volume -> workload.title() + " needs a config map that is not there: "
                                + volume.path("configMap")));
        Stream<String> whole = manifests
                .workloads()
                .flatMap(workload -> Stream.concat(
                                Workload.list(workload.pod().path("volumes")).stream()
                                        .map(volume -> volume.at("/secret/secretName")),
                                workload.allContainers()
                                        .flatMap(container -> Workload.list(container.path("envFrom")).stream())
                                        .map(from -> from.at("/secretRef/name")))
                        .filter(secret -> !secret.isMissingNode()
                                && manifests.find("Secret", secret.asText()).isEmpty())
                        .map(secret -> workload.title() + " needs a secret that nobody makes: " + secret));
        Stream<String> accounts = manifests
                .workloads()
                .filter(workload -> manifests
                        .find(
                                "ServiceAccount",
                                workload.pod().path("serviceAccountName").asText())
                        .isEmpty())
                .map(workload -> workload.title() + " has no service account of its own");
        Stream<String> backups = manifests
                .ofKind("ScheduledBackup")
                .filter(backup -> manifests
                        .find("Cluster", backup.at("/spec/cluster/name").asText())
                        .isEmpty())
                .map(backup -> Manifests.title(backup) + " backs nothing up");
        Stream<String> databases = manifests
                .ofKind("Deployment")
                .map(Workload::new)
                .filter(workload -> workload.variable("QUARKUS_DATASOURCE_JDBC_URL")
                        .filter(url -> hasDatabase(manifests, url))
                        .isEmpty())
                .map(workload -> workload.title() + " has a database URL that leads nowhere");
        return Stream.of(keys, files, whole, accounts, backups, databases).flatMap(it -> it);
    }

    private static boolean exists(Manifests manifests, JsonNode reference) {
        String name = reference.path("name").asText();
        String key = reference.path("key").asText();
        boolean rendered = manifests
                .find("Secret", name)
                .filter(secret -> secret.path("data").has(key))
                .isPresent();
        boolean operators = name.endsWith("-app")
                && manifests
                        .find("Cluster", name.substring(0, name.length() - "-app".length()))
                        .isPresent()
                && OPERATOR_KEYS.contains(key);
        boolean byHand = BY_HAND.contains(name)
                && key.equals("token")
                && manifests.ofKind("Secret").findAny().isEmpty();
        return rendered || operators || byHand;
    }

    /** {@code jdbc:postgresql://HOST:5432/DATABASE}: a service here, or one that the operator makes for a cluster. */
    private static boolean hasDatabase(Manifests manifests, String url) {
        java.util.regex.Matcher parts =
                Pattern.compile("jdbc:postgresql://([a-z-]+):5432/([a-z]+)").matcher(url);
        if (!parts.matches()) {
            return false;
        }
        String host = parts.group(1);
        return manifests.find("Service", host).isPresent()
                || host.endsWith("-rw")
                        && manifests
                                .find("Cluster", host.substring(0, host.length() - "-rw".length()))
                                .filter(cluster -> cluster.at("/spec/bootstrap/initdb/database")
                                        .asText()
                                        .equals(parts.group(2)))
                                .isPresent();
    }

    static Stream<String> secrets(Manifests manifests) {
        return manifests
                .workloads()
                .flatMap(workload -> workload.allContainers()
                        .flatMap(container -> Workload.list(container.path("env")).stream()
                                .filter(variable -> variable.has("value")
                                        && (SECRET.matcher(variable.path("name").asText())
                                                        .matches()
                                                || variable.path("value")
                                                        .asText()
                                                        .matches("(?i).*password=.*")))
                                .map(variable -> workload.title(container) + " carries a secret in the open: "
                                        + variable.path("name"))));
    }
}
