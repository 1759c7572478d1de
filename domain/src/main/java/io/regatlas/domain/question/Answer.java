package io.regatlas.domain.question;

import java.nio.charset.StandardCharsets;

/** A JSON value in UTF-8, as it goes to the reader: members in the order asked, no white space between tokens. */
public final class Answer {

    private final byte[] json;

    private Answer(byte[] json) {
        this.json = json;
    }

    /** Takes the bytes over: the caller must not change them any more. */
    public static Answer of(byte[] json) {
        return new Answer(json);
    }

    /** The bytes; not to be changed. */
    public byte[] json() {
        return json;
    }

    /** The JSON as text. */
    @Override
    public String toString() {
        return new String(json, StandardCharsets.UTF_8);
    }
}
