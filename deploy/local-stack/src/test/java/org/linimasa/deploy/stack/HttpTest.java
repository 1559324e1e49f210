package org.linimasa.deploy.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class HttpTest {
    @Test
    void saysAProblemInWords() throws JsonProcessingException {
        String problem = """
                {"title": "A value is not valid", "status": 422, "detail": "One field is at fault", "traceId": "4f2a",
                 "errors": [{"in": "body", "pointer": "/when", "code": "no-such-day",
                             "detail": "February 2024 has 29 days"}]}
                """;
        assertEquals("""
                A value is not valid: One field is at fault
                  /when: February 2024 has 29 days
                  (trace 4f2a in the logs)""", Http.problem(422, new ObjectMapper().readTree(problem)));
    }

    @Test
    void doesNotSayTheSameTwice() throws JsonProcessingException {
        String problem = """
                {"title": "A value is not valid", "detail": "from: month 13",
                 "errors": [{"in": "query", "name": "from", "code": "x", "detail": "from: month 13"}]}
                """;
        assertEquals("A value is not valid: from: month 13", Http.problem(422, new ObjectMapper().readTree(problem)));
    }

    @Test
    void saysThatNothingRuns() {
        StackException failure =
                assertThrows(StackException.class, () -> new Http("http://127.0.0.1:1").get("/api/v1/events"));
        assertEquals(ExitCode.NOT_RUNNING, failure.exitCode());
    }
}
