package org.linimasa.extraction.pack;

/** How a word that opens a clause ties it to the main clause. */
public enum Opener {
    /** It describes a noun: "yang", "which". */
    RELATIVE,
    /** It says what is said, wanted or caused: "bahwa", "that". */
    COMPLEMENT,
    /** What follows happened before the main clause: "setelah", "after". */
    PRIOR,
    /** What follows happened after the main clause: "sebelum", "before". */
    LATER,
    /** What follows happened at the same time: "ketika", "while". */
    SAME,
    CONDITION,
    CONTRAST,
    /** What follows is what came of it, in the same time: "menewaskan", "killing". */
    RESULT
}
