package org.linimasa.tagger.meaning;

/** What a relative expression counts from. */
public enum Origin {
    /** The document time: "kemarin", "last week". */
    DOCUMENT,
    /** A date named before: "hari sebelumnya", "the following week". */
    EARLIER,
    /** A period named before that is over, else the last full one: "the latest quarter". */
    LATEST,
    /** An event the words name: "Senin sebelum pertemuan". */
    EVENT
}
