package org.linimasa.rest.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Within a version older clients keep working. */
class BreakingChangesTest {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Path PUBLISHED = Path.of("..", "docs", "openapi");

    private static final String RELEASED = """
            paths:
              /events:
                get:
                  operationId: listEvents
                  security: [{bearer: [reader]}]
                  parameters:
                    - {name: limit, in: query, schema: {type: integer, maximum: 500}}
                    - {name: sort, in: query, schema: {type: string, enum: [time, -time]}}
                  responses:
                    "200":
                      headers: {ETag: {}}
                      content: {application/json: {schema: {$ref: "#/components/schemas/Event"}}}
                    "404": {}
                post:
                  operationId: submitEvent
                  requestBody:
                    {required: false, content: {application/json: {schema: {$ref: "#/components/schemas/Submission"}}}}
                  responses:
                    "201": {}
            components:
              schemas:
                Submission:
                  type: object
                  required: [when]
                  properties:
                    when: {type: string, maxLength: 300}
                    title: {type: string}
                Event:
                  type: object
                  required: [id, status]
                  properties:
                    id: {type: string, format: uuid}
                    status: {type: string, enum: [OCCURRED, PLANNED]}
                    parts: {type: array, items: {$ref: "#/components/schemas/Event"}}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /events is gone                                              | get:         | head:",
                "GET /events is called events and was listEvents                  | listEvents   | events",
                "GET /events needs another login                                  | [reader]     | [editor]",
                "GET /events, parameter limit is gone                             | name: limit, | name: max,",
                "GET /events, parameter limit is required now                     | name: limit, | 'name: limit, required: true,'",
                "GET /events, parameter limit has the smaller maximum 100         | 500          | 100",
                "GET /events, parameter limit is [string] and was [integer]       | type: integer| type: string",
                "'GET /events, parameter sort takes only [time] and took [-time, time]' | '[time, -time]' | [time]",
                "GET /events, answer 200 is gone                                  | \"200\"      | \"206\"",
                "GET /events, answer 200, header ETag is gone                     | ETag         | Tag",
                "'GET /events, answer 200 application/json.status can be [DENIED, OCCURRED, PLANNED] and was one of [OCCURRED, PLANNED]'"
                        + " | '[OCCURRED, PLANNED]' | '[OCCURRED, PLANNED, DENIED]'",
                "GET /events, answer 200 application/json.status is no longer always there | '[id, status]' | [id]",
                "GET /events, answer 200 application/json.id is gone              | 'id: {type'  | 'name: {type'",
                "GET /events, answer 200 application/json.id has the format uri and had uuid | uuid | uri",
                "GET /events, answer 200 application/json.parts[] is [string] and was [object] "
                        + "| 'items: {$ref: \"#/components/schemas/Event\"}' | 'items: {type: string}'",
                "POST /events requires a body now                                 | 'required: false' | 'required: true'",
                "POST /events, body application/json is gone                      | 'false, content: {application/json' | 'false, content: {text/plain'",
                "POST /events, body application/json.title is gone                | title:       | headline:",
                "POST /events, body application/json.title is required now        | [when]       | '[when, title]'",
                "POST /events, body application/json.when has the smaller maxLength 200 | maxLength: 300 | maxLength: 200",
            })
    void findsWhatBreaksAClient(String breaks, String before, String after) throws IOException {
        assertTrue(RELEASED.contains(before), before);
        String changed = RELEASED.replaceFirst(Pattern.quote(before), Matcher.quoteReplacement(after));
        List<String> found = BreakingChanges.between(YAML.readTree(RELEASED), YAML.readTree(changed));
        assertTrue(found.contains(breaks), found::toString);
    }

    @Test
    void letsWhatIsNewBe() throws IOException {
        String changed = RELEASED.replace(
                        "- {name: sort", "- {name: type, in: query, schema: {type: string}}\n        - {name: sort")
                .replace("enum: [time, -time]", "enum: [time, -time, relevance]")
                .replace("enum: [OCCURRED, PLANNED]", "enum: [OCCURRED]")
                .replace("required: [when]", "required: []")
                .replace("    parts:", "    title: {type: string}\n        parts:")
                .replace("maxLength: 300", "maxLength: 400")
                .replace("    \"404\": {}", "    \"410\": {}");
        assertEquals(List.of(), BreakingChanges.between(YAML.readTree(RELEASED), YAML.readTree(changed)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest-v1.yaml", "timeline-v1.yaml"})
    void clientsOfTheLastReleaseKeepWorking(String name) throws IOException {
        assertEquals(
                List.of(),
                BreakingChanges.between(
                        read(PUBLISHED.resolve("released").resolve(name)), read(PUBLISHED.resolve(name))),
                "Within /api/v1 nothing is taken from clients. CONTRIBUTING.md says how a release is recorded.");
    }

    private static JsonNode read(Path file) throws IOException {
        return YAML.readTree(Files.readString(file));
    }
}
