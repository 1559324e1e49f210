package org.linimasa.ingest.fetch;

/** Something that is not fetched, or could not be. */
public final class FetchRefused extends Exception {
    private static final long serialVersionUID = 1;

    private final String code;
    private final String reason;

    FetchRefused(String code, String reason) {
        super(reason);
        this.code = code;
        this.reason = reason;
    }

    /** For programs, kebab-case. */
    public String code() {
        return code;
    }

    /** For people. */
    public String reason() {
        return reason;
    }
}
