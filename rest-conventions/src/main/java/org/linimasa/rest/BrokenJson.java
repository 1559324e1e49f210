package org.linimasa.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is wrong where a text stops being JSON, in our words: the parser's speak of its own names and settings. */
final class BrokenJson {
    private static final Pattern CHARACTER = Pattern.compile("Unexpected (?:character \\(|close marker )'(.)'");
    private static final Pattern REPEATED = Pattern.compile("Duplicate field '(.*?)'");
    private static final Pattern TOKEN = Pattern.compile("Unrecognized token '(.*?)'");
    private static final Pattern ESCAPE = Pattern.compile("Unrecognized character escape '(.)'");

    private BrokenJson() {}

    /** The rest of a sentence that began with the place. */
    static String reason(JsonProcessingException exception) {
        String parser = Objects.toString(exception.getOriginalMessage(), "");
        if (exception instanceof JsonEOFException) {
            return "it ends before it is complete";
        }
        if (exception instanceof StreamConstraintsException) {
            return "it is nested too deeply, or a name or number in it is too long";
        }
        Matcher repeated = REPEATED.matcher(parser);
        if (repeated.find()) {
            return "the field \"" + repeated.group(1) + "\" is given twice";
        }
        Matcher character = CHARACTER.matcher(parser);
        if (character.find()) {
            return "'" + character.group(1) + "' cannot stand there";
        }
        Matcher token = TOKEN.matcher(parser);
        if (token.find()) {
            return token.group(1)
                    + " is no value; strings stand in double quotes, and true, false and null are the only other words";
        }
        Matcher escape = ESCAPE.matcher(parser);
        if (escape.find()) {
            return "\\" + escape.group(1) + " is no escape";
        }
        if (parser.startsWith("Illegal unquoted character")) {
            return "a line break or another control character in a string has to be escaped, such as \\n";
        }
        if (parser.contains("UTF-8") || parser.contains("UTF-32")) {
            return "it is not UTF-8";
        }
        return parser.startsWith("Invalid numeric value") ? "that is no number" : "something there is not JSON";
    }
}
