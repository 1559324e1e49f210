package org.linimasa.ingest.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.linimasa.rest.ProblemException;
import org.linimasa.rest.ProblemKind;

class IdempotencyKeyTest {
    @Test
    void isReadWithAndWithoutTheQuotesOfAStructuredField() {
        reads("7f3e", "7f3e");
        reads("7f3e", "\"7f3e\"");
        reads("a \"b\" \\c", "\"a \\\"b\\\" \\\\c\"");
        assertEquals(Optional.empty(), IdempotencyKey.read(List.of()));
    }

    @Test
    void isOneKeyOfVisibleCharacters() {
        refuses("");
        refuses("   ");
        refuses("\"\"");
        refuses("\"open");
        refuses("two words");
        refuses("kunci-été");
        refuses("a".repeat(256));
        refuses("one", "two");
        reads("a".repeat(255), "a".repeat(255));
    }

    @Test
    void isKnownByItsCallerAndItsRequestByAllThatItAsksFor() {
        KeyedRequest first = request("token:a", "k", "/api/v1/documents?", "text/plain", "one");
        assertEquals(first, request("token:a", "k", "/api/v1/documents?", "text/plain", "one"));
        assertNotEquals(
                first.id(),
                request("token:b", "k", "/api/v1/documents?", "text/plain", "one")
                        .id());
        assertNotEquals(
                first.id(),
                request("token:a", "l", "/api/v1/documents?", "text/plain", "one")
                        .id());
        for (KeyedRequest other : List.of(
                request("token:a", "k", "/api/v1/documents?title=x", "text/plain", "one"),
                request("token:a", "k", "/api/v1/documents?", "text/html", "one"),
                request("token:a", "k", "/api/v1/documents?", "text/plain", "two"))) {
            assertEquals(first.id(), other.id());
            assertNotEquals(first.content(), other.content());
        }
    }

    private static void reads(String key, String... headers) {
        assertEquals(Optional.of(new IdempotencyKey(key)), IdempotencyKey.read(List.of(headers)));
    }

    private static void refuses(String... headers) {
        ProblemException refused = assertThrows(
                ProblemException.class, () -> IdempotencyKey.read(List.of(headers)), String.join(", ", headers));
        assertEquals(ProblemKind.UNREADABLE_REQUEST, refused.kind());
        assertEquals(IdempotencyKey.HEADER, refused.errors().getFirst().name());
    }

    private static KeyedRequest request(String caller, String key, String target, String type, String body) {
        return KeyedRequest.of(
                caller, new IdempotencyKey(key), target, type, body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
