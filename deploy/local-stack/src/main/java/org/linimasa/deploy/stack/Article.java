package org.linimasa.deploy.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A text that is handed to the ingest service. */
record Article(String text) {

    /** @throws StackException if the file is not there, not readable or not UTF-8 */
    static Article read(Path file) {
        if (Files.isDirectory(file)) {
            throw new StackException(ExitCode.USAGE, file + " is a folder, not a text file");
        }
        try {
            return decode(Files.readAllBytes(file), file.toString());
        } catch (NoSuchFileException e) {
            throw new StackException(ExitCode.USAGE, "there is no file " + file, e);
        } catch (IOException e) {
            throw new StackException(ExitCode.USAGE, file + " can't be read: " + e.getMessage(), e);
        }
    }

    static Article read(InputStream input) {
        try {
            return decode(input.readAllBytes(), "the input");
        } catch (IOException e) {
            throw new StackException(ExitCode.USAGE, "the input can't be read: " + e.getMessage(), e);
        }
    }

    /**
     * Hands it over.
     *
     * @return the ids of its events; the timeline service may not show them yet
     */
    List<String> ingest(int port) {
        JsonNode request = JsonNodeFactory.instance.objectNode().put("text", text);
        JsonNode document = new Http("http://127.0.0.1:" + port)
                .post("/api/v1/documents", request)
                .body();
        List<String> ids = new ArrayList<>();
        document.path("events").forEach(event -> ids.add(event.path("id").asText()));
        return ids;
    }

    private static Article decode(byte[] bytes, String source) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new Article(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            throw new StackException(ExitCode.USAGE, source + " is not UTF-8: convert it, for example with iconv", e);
        }
    }
}
