package org.linimasa.deploy.kubernetes;

import java.util.stream.Stream;

/** What every set of manifests must fulfil. Each violation is a sentence that names the object. */
@FunctionalInterface
interface Rule {
    Stream<String> violations(Manifests manifests);
}
