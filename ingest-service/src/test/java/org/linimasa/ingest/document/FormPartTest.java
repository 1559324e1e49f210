package org.linimasa.ingest.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linimasa.rest.ProblemException;

class FormPartTest {
    @Test
    void readsFilesAndFieldsAsBrowsersSendThem() {
        List<FormPart> parts = read("""
                --b
                Content-Disposition: form-data; name="title"

                Pelabuhan “Tirtasari”
                --b
                content-disposition: form-data; name="file"; filename="a \\"b\\".html"
                Content-Type: text/html; charset=utf-8
                Content-Language: id

                <p>--b is no boundary here
                --c
                </p>

                --b--
                """);
        assertEquals(
                List.of("title", "file"), parts.stream().map(FormPart::name).toList());
        assertEquals("Pelabuhan “Tirtasari”", text(parts.get(0)));
        assertNull(parts.get(0).fileName());
        assertNull(parts.get(0).type());
        assertEquals("a \"b\".html", parts.get(1).fileName());
        assertEquals("utf-8", parts.get(1).type().getParameters().get("charset"));
        assertEquals("<p>--b is no boundary here\r\n--c\r\n</p>\r\n", text(parts.get(1)));
    }

    @Test
    void passesOverWhatStandsAroundTheForm() {
        List<FormPart> parts = read("""
                preamble
                --b \t
                Content-Disposition: form-data; name=x

                1
                --b
                Content-Disposition: form-data; name="empty"


                --b--epilogue
                """);
        assertEquals("1", text(parts.get(0)));
        assertEquals("", text(parts.get(1)));
        assertEquals(List.of(), read("--b--"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "--b",
                "--b\n",
                "--b\nContent-Disposition: form-data; name=x\n\n1",
                "--b\nContent-Disposition: form-data; name=x\n--b--",
                "--b\n\n1\n--b--",
                "--b\nContent-Disposition: form-data\n\n1\n--b--",
                "--b\nContent-Disposition: form-data; name=x\nContent-Type: nonsense\n\n1\n--b--",
            })
    void refusesWhatIsNoForm(String body) {
        ProblemException refusal = assertThrows(ProblemException.class, () -> read(body));
        assertEquals(400, refusal.kind().status());
        assertEquals("broken-form", refusal.errors().getFirst().code());
    }

    @Test
    void wantsABoundary() {
        for (Map<String, String> parameters : List.of(Map.<String, String>of(), Map.of("boundary", "x".repeat(71)))) {
            MediaType type = new MediaType("multipart", "form-data", parameters);
            assertThrows(ProblemException.class, () -> FormPart.read(new byte[0], type));
        }
    }

    @Test
    void readsOrRefusesWhateverComes() {
        Random random = new Random(7);
        String[] pieces = {
            "--b", "--", "\r\n", "\r\n\r\n", "Content-Disposition: form-data; name=\"", "x", "\"", ";", "\\"
        };
        for (int i = 0; i < 20_000; i++) {
            StringBuilder body = new StringBuilder();
            for (int n = random.nextInt(14); n > 0; n--) {
                body.append(pieces[random.nextInt(pieces.length)]);
            }
            try {
                FormPart.read(body.toString().getBytes(StandardCharsets.UTF_8), type());
            } catch (ProblemException e) {
                assertEquals(400, e.kind().status());
            }
        }
    }

    private static List<FormPart> read(String body) {
        return FormPart.read(body.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8), type());
    }

    private static MediaType type() {
        return new MediaType("multipart", "form-data", Map.of("boundary", "b"));
    }

    private static String text(FormPart part) {
        return new String(part.content(), StandardCharsets.UTF_8);
    }
}
