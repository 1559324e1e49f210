package org.linimasa.extraction.mention;

import org.linimasa.extraction.name.Entity;
import org.linimasa.extraction.name.NameMention;

/**
 * A name in its part in an event.
 *
 * @param role AGENT, COUNTERPART, AFFECTED or SPEAKER
 */
record Actor(NameMention name, String role) {
    static final String AGENT = "AGENT";
    static final String COUNTERPART = "COUNTERPART";
    static final String AFFECTED = "AFFECTED";
    static final String SPEAKER = "SPEAKER";

    /** Whether it is somebody or something by name, and no unnamed group. */
    boolean isNamed() {
        return name.entity().kind() != Entity.Kind.GROUP;
    }
}
