package org.linimasa.tagger.meaning;

/** What a relative expression counts from. */
public enum Origin {
    /** The document time: "kemarin", "last week". */
    DOCUMENT,
    /** A date named before: "hari sebelumnya", "the following week". */
    EARLIER,
    /** An event the words name: "Senin sebelum pertemuan". */
    EVENT
}
