package org.linimasa.deploy.kubernetes;

import java.util.function.UnaryOperator;

/**
 * A good manifest with one mistake in it.
 *
 * @param what the mistake in words
 * @param overlay what is built
 * @param policy the rule that the mistake breaks
 * @param mistake makes it
 */
record Fault(String what, String overlay, Policy policy, UnaryOperator<Manifests> mistake) {
    static final String TIMELINE = "Deployment/timeline-service";
    static final String POD = "/spec/template/spec";
    static final String CONTAINER = POD + "/containers/0";

    /** Another value where this pointer leads, or none where the value is empty. */
    static Fault fault(Policy policy, String what, String object, String pointer, String yaml) {
        return new Fault(what, "production", policy, it -> it.with(object, pointer, yaml));
    }

    static Fault without(Policy policy, String what, String object) {
        return new Fault(what, "production", policy, it -> it.without(object));
    }

    Manifests manifests() {
        return mistake.apply(Kustomize.overlay(overlay));
    }

    @Override
    public String toString() {
        return what;
    }
}
