package org.linimasa.evaluation;

/** What is counted. The README of this module defines each. */
enum Measure {
    EVENTS("events", true),
    CORE_EVENTS("core events", true),
    DATE_EXACT("date exact", false),
    DATE_COMPATIBLE("date compatible", false),
    STATUS("status", false),
    CATEGORY("category", false),
    PARTICIPANTS("participants", true),
    PLACE("place", false),
    DOCUMENT_TIME("document time", false),
    EXPRESSION_STRICT("expression, exact span", true),
    EXPRESSION_RELAXED("expression, overlap", true),
    EXPRESSION_TYPE("expression, type", true),
    EXPRESSION_VALUE("expression, value", true);

    private final String label;
    private final boolean search;

    Measure(String label, boolean search) {
        this.label = label;
        this.search = search;
    }

    String label() {
        return label;
    }

    /** Whether precision and recall differ: something is searched for, not judged on pairs. */
    boolean isSearch() {
        return search;
    }
}
