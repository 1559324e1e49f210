package org.linimasa.rest.access;

import java.util.List;
import java.util.Set;

/** The names of roles. Each of the first four may do all that those before it may. */
public final class Roles {
    /** Reads, and tries a text or a date without storing it. */
    public static final String READER = "reader";
    /** Hands in documents and structured events. */
    public static final String CONTRIBUTOR = "contributor";
    /** Corrects, merges and splits events, and takes documents out. */
    public static final String EDITOR = "editor";
    /** Issues tokens, reads the audit log, and purges. */
    public static final String ADMIN = "admin";
    /** The ingest service itself, when it tells the timeline service what changed; no person and no token has it. */
    public static final String INGEST_SERVICE = "ingest-service";

    /** What a person or a token can be given, the least first. */
    public static final List<String> GRADES = List.of(READER, CONTRIBUTOR, EDITOR, ADMIN);

    private Roles() {}

    /** The role and all that it includes. */
    public static Set<String> including(String role) {
        int grade = GRADES.indexOf(role);
        return grade < 0 ? Set.of(role) : Set.copyOf(GRADES.subList(0, grade + 1));
    }
}
