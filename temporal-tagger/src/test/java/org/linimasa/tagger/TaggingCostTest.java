package org.linimasa.tagger;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What tagging costs, counted in bytes and not in seconds, so that it is the same on every machine. */
class TaggingCostTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final List<TaggingContext> CONTEXTS = List.of(
            new TaggingContext("id", Readings.WEDNESDAY.atStartOfDay(), Readings.RECEIVED, "Asia/Jakarta"),
            new TaggingContext("en", null, Readings.RECEIVED, null));

    /** Text of which the same comes again and again, on one line. */
    private static final List<String> REPEATED = List.of(
            "1/",
            "16/1/2024 ",
            "Selasa (16/1/2024) ",
            "7",
            "1.000",
            "Senin ",
            "Senin",
            "Monday, ",
            "dua puluh ",
            "twenty ",
            "(",
            "([{",
            "a",
            "A. ",
            "the day before ",
            "hari sebelumnya ",
            "24.00 ",
            ".\" ",
            "\n",
            "\r\n \t",
            "😀");

    @Test
    void aTextWithoutTimeWordsNeedsLessThanAMegabyteHoweverLong() {
        String text = "Warga desa itu menolak usulan tentang jembatan gantung di hulu sungai. ".repeat(30_000);
        for (TaggingContext context : CONTEXTS) {
            Readings.TAGGER.tag("kata", context);
            assertTrue(bytesToTag(text, context) < 1_000_000);
        }
    }

    @Test
    void tenTimesTheTextTakesAtMostTwelveTimesTheMemory() {
        for (TaggingContext context : CONTEXTS) {
            Readings.TAGGER.tag("kata", context);
            for (String piece : REPEATED) {
                String some = piece.repeat(20_000 / piece.length());
                long one = bytesToTag(some, context);
                long ten = bytesToTag(some.repeat(10), context);
                assertTrue(ten <= 12 * Math.max(one, 100_000), piece + ": " + one + " and " + ten + " bytes");
            }
        }
    }

    private static long bytesToTag(String text, TaggingContext context) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        Readings.TAGGER.tag(text, context);
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
