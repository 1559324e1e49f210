package org.linimasa.deploy.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/** A form as a browser sends it, of fields that an example shows as an object. */
final class FormBody {
    static final String MEDIA_TYPE = "multipart/form-data; boundary=linimasa";

    private FormBody() {}

    static boolean isAskedFor(String mediaType) {
        return mediaType.equals("multipart/form-data");
    }

    /** @param fields as JSON; the field {@code file} becomes one of plain text */
    static String of(String fields) {
        StringBuilder form = new StringBuilder();
        for (Map.Entry<String, JsonNode> field : read(fields).properties()) {
            boolean file = field.getKey().equals("file");
            form.append("--linimasa\r\nContent-Disposition: form-data; name=\"")
                    .append(field.getKey())
                    .append(file ? "\"; filename=\"example.txt\"\r\nContent-Type: text/plain" : "\"")
                    .append("\r\n\r\n")
                    .append(field.getValue().asText())
                    .append("\r\n");
        }
        return form.append("--linimasa--\r\n").toString();
    }

    private static JsonNode read(String fields) {
        try {
            return new ObjectMapper().readTree(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the example of a form is an object: " + fields, e);
        }
    }
}
