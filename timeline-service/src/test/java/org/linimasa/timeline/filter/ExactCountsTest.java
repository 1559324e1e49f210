package org.linimasa.timeline.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ExactCountsTest {
    private static final String PLAN = """
            [{"Plan": {
                "Node Type": "Bitmap Heap Scan", "Relation Name": "event", "Total Cost": 9.5, "Plan Rows": 8491, "Plan Width": 0,
                "Recheck Cond": "(type = 'SUMMIT')",
                "Plans": [{
                  "Node Type": "BitmapAnd", "Parent Relationship": "Outer", "Plan Rows": 0,
                  "Plans": [
                    {"Node Type": "Bitmap Index Scan", "Index Name": "event_by_country", "Plan Rows": 521000, "Plan Width": 0},
                    {"Node Type": "Bitmap Index Scan", "Index Name": "event_by_type", "Plan Rows": 162982, "Plan Width": 0}]
                }]}}]""";

    @SuppressWarnings("NullAway") // nothing is asked of the database
    private final ExactCounts counts = new ExactCounts(new MatchingEvents(new SqlReader(null)), 20_000);

    @Test
    void readsWhatThePlannerExpects() {
        assertEquals(new Expected(8_491, 521_000 + 162_982), Expected.of(PLAN));
        assertEquals(
                new Expected(51, 0), Expected.of("[{\"Plan\": {\"Node Type\": \"Index Scan\", \"Plan Rows\": 51}}]"));
    }

    @Test
    void manyAreEstimatedAndFewCountedWhateverItTakesToFindThem() {
        assertEquals(Sample.OF_ALL, counts.sample(new Expected(20_000, 0)));
        assertEquals(new Sample(64), counts.sample(new Expected(20_001, 0)));
        assertEquals(Sample.OF_ALL, counts.sample(new Expected(8_000, 100_000)));
        assertEquals(new Sample(64), counts.sample(Expected.of(PLAN)));
        assertEquals(Sample.OF_ALL, counts.sample(new Expected(3_000, 700_000)));
        assertEquals(new Sample(2_048), counts.sample(new Expected(10_000_000, 10_000_000)));
    }
}
