package org.linimasa.ingest.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linimasa.rest.ProblemException;
import org.linimasa.rest.ProblemKind;

class LinesTest {
    @Test
    void endsALineWithAnyUsualEnd() throws IOException {
        Lines lines = new Lines(new StringReader("\uFEFFone\r\n\ntwo \nthree"), 10);
        for (String expected : new String[] {"one", "", "two ", "three"}) {
            assertEquals(expected, lines.next().text());
        }
        assertNull(lines.next());
    }

    @Test
    void refusesALongLineAloneAndHoldsNoMoreThanItsBeginning() throws IOException {
        Lines lines = new Lines(new StringReader("12345\r\n123456\n" + "x".repeat(100_000) + "\nok"), 5);
        assertEquals("12345", lines.next().text());
        ProblemException six = assertThrows(ProblemException.class, lines.next()::text);
        assertEquals(ProblemKind.TOO_LARGE, six.kind());
        Lines.Line longest = lines.next();
        assertThrows(ProblemException.class, longest::text);
        assertTrue(longest.beginning().length() < 10);
        assertEquals(3, longest.number());
        assertEquals("ok", lines.next().text());
    }

    @Test
    void refusesOnlyTheLineWhoseBytesAreNotOfItsCharset() throws IOException {
        byte[] body = {'a', '\n', (byte) 0xe9, '\n', 'b'};
        Lines lines = new Lines(TextBody.reader(new ByteArrayInputStream(body), MediaType.valueOf("text/csv")), 5);
        assertEquals("a", lines.next().text());
        ProblemException problem = assertThrows(ProblemException.class, lines.next()::text);
        assertEquals("wrong-charset", problem.errors().getFirst().code());
        assertEquals("b", lines.next().text());

        MediaType latin = new MediaType("text", "csv", Map.of("charset", "iso-8859-1"));
        assertEquals("a\né\nb", read(TextBody.reader(new ByteArrayInputStream(body), latin)));
        MediaType unknown = new MediaType("text", "csv", Map.of("charset", "klingon"));
        assertThrows(ProblemException.class, () -> TextBody.reader(new ByteArrayInputStream(body), unknown));
    }

    private static String read(Reader reader) throws IOException {
        char[] text = new char[20];
        int length = reader.read(text);
        return new String(text, 0, length);
    }
}
