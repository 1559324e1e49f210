package org.linimasa.tagger.pack;

/** A language pack that cannot be read; the message names the pack, the line and what is wrong there. */
public final class PackException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    PackException(String pack, int line, String problem) {
        super(pack + ".pack, line " + line + ": " + problem);
    }

    PackException(String message) {
        super(message);
    }
}
