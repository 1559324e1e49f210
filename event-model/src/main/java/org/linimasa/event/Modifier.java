package org.linimasa.event;

/**
 * The part of a stretch of time that a text names where EDTF has no notation: "early 2023", "akhir tahun 1960-an". The
 * value and its bounds stay those of the whole stretch, because no calendar says where its early part ends.
 *
 * @see <a href="https://timeml.github.io/site/publications/timeMLdocs/timeml_1.2.1.html#timex3">TimeML 1.2.1, mod of
 *     TIMEX3</a>
 */
public enum Modifier {
    START,
    MID,
    END
}
