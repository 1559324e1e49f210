package org.linimasa.ingest.fetch;

/** Something that is not fetched, or could not be. */
public final class FetchRefused extends Exception {
    private static final long serialVersionUID = 1;

    private final String code;

    FetchRefused(String code, String reason) {
        super(reason);
        this.code = code;
    }

    /** For programs, kebab-case. */
    public String code() {
        return code;
    }
}
