package org.linimasa.evaluation.timex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimeMlTest {
    @TempDir
    private Path folder;

    @Test
    void offsetsCountTheTextWithoutTags() throws IOException {
        TimexDocument document = read("""
                <DCT><TIMEX3 tid="t0" type="DATE" value="2024-01-17" functionInDocument="CREATION_TIME">17/1</TIMEX3></DCT>
                <TITLE>Not in <TIMEX3 tid="t9" type="DATE" value="1999">1999</TIMEX3></TITLE>
                <TEXT>A &amp; B <EVENT>met</EVENT> <TIMEX3 tid="t1" type="DATE" value="2024-01-16">on Tuesday </TIMEX3>😀.</TEXT>
                """);
        assertEquals("A & B met on Tuesday 😀.", document.text());
        assertEquals(LocalDateTime.of(2024, 1, 17, 0, 0), document.publishedAt());
        assertEquals(List.of(new Timex(10, 20, "DATE", "2024-01-16", "on Tuesday")), document.timexes());
    }

    @Test
    void nestedAndEmptyTags() throws IOException {
        TimexDocument document = read("""
                <TEXT><TIMEX3 tid="t1" type="DURATION" value="P2D">two days before <TIMEX3 tid="t2" type="DATE" value="2024-05-01">1 May</TIMEX3></TIMEX3> <TIMEX3 tid="t3" type="DURATION" value="P1D"/>end</TEXT>
                """);
        assertEquals(
                List.of("two days before 1 May", "1 May"),
                document.timexes().stream().map(Timex::text).toList());
    }

    @Test
    void aFileThatIsNoXmlIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("broken.tml"), "<TEXT>no end");
        UncheckedIOException e = assertThrows(UncheckedIOException.class, () -> TimeMl.read(file));
        assertTrue(e.getMessage().contains("broken.tml"), e.getMessage());
    }

    private TimexDocument read(String content) throws IOException {
        return TimeMl.read(Files.writeString(folder.resolve("one.tml"), "<TimeML>" + content + "</TimeML>"));
    }
}
