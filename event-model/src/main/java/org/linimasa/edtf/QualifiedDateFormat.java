package org.linimasa.edtf;

import java.util.List;

/**
 * Writes the parts of a date with the fewest qualifiers: one to the right of a part counts for all parts left of it, one
 * to the left for that part alone.
 */
final class QualifiedDateFormat {
    private QualifiedDateFormat() {}

    static String format(List<DatePart> parts) {
        int group = groupLength(parts);
        StringBuilder text = new StringBuilder(12);
        for (int i = 0; i < parts.size(); i++) {
            DatePart part = parts.get(i);
            if (i > 0) {
                text.append('-');
            }
            if (i >= group) {
                text.append(part.qualifier().symbol());
            }
            text.append(part.written());
            if (i == group - 1) {
                text.append(part.qualifier().symbol());
            }
        }
        return text.toString();
    }

    /** How many leading parts share one qualifier; a lone year among other qualified parts is no group. */
    private static int groupLength(List<DatePart> parts) {
        Qualifier first = parts.get(0).qualifier();
        if (first == Qualifier.NONE) {
            return 0;
        }
        int length = 1;
        while (length < parts.size() && parts.get(length).qualifier() == first) {
            length++;
        }
        boolean othersQualified = parts.stream().skip(length).anyMatch(part -> part.qualifier() != Qualifier.NONE);
        return length == 1 && othersQualified ? 0 : length;
    }
}
