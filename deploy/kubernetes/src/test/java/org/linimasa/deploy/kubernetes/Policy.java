package org.linimasa.deploy.kubernetes;

import java.util.stream.Stream;

/** Where types are blind: what an API server would take and a cluster would then not do, or should not. */
enum Policy {
    SELECTORS_SELECT(Selection::violations),
    SERVICES_REACH_A_PORT(Traffic::services),
    ROUTES_REACH_A_SERVICE(Traffic::routes),
    ONLY_PUBLIC_PATHS_ARE_ROUTED(Traffic::paths),
    NETWORK_IS_CLOSED(Traffic::closed),
    NETWORK_POLICIES_NAME_PORTS(Traffic::policyPorts),
    NETWORK_LETS_THROUGH_WHAT_IS_NEEDED(Reachability::violations),
    READERS_COME_ENCRYPTED(Traffic::encrypted),
    AUTOSCALERS_CAN_SCALE(Availability::autoscalers),
    REPLICAS_CAN_BE_EVICTED(Availability::disruption),
    REPLICAS_STAND_APART(Availability::spread),
    UPDATES_LOSE_NO_REQUEST(Availability::updates),
    PROBES_ASK_WHAT_IS_THERE(Availability::probes),
    SCHEMAS_ARE_MIGRATED_ONCE(Availability::migrations),
    DATABASES_TAKE_ALL_CONNECTIONS(Connections::violations),
    RESOURCES_ARE_BOUNDED(Containers::resources),
    IMAGES_ARE_PINNED(Containers::images),
    IMAGES_NAME_THEIR_REGISTRY(Containers::registries),
    VOLUMES_ARE_MOUNTED(Containers::volumes),
    VARIABLES_ARE_SET_ONCE(Containers::variables),
    SETTINGS_ARE_KNOWN(Settings::unknown),
    SERVICES_DO_NOT_REFUSE_TO_START(Settings::refused),
    REFERENCES_EXIST(References::violations),
    SECRETS_ARE_REFERRED_TO(References::secrets),
    PODS_MAY_DO_NOTHING(Confinement::violations),
    NAMES_FIT(Naming::violations);

    private final Rule rule;

    Policy(Rule rule) {
        this.rule = rule;
    }

    Stream<String> violations(Manifests manifests) {
        return rule.violations(manifests);
    }
}
