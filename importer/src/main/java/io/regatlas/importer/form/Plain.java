package io.regatlas.importer.form;

import io.regatlas.domain.catalogue.ValueType.Scalar;
import io.regatlas.domain.entity.Key;
import io.regatlas.domain.entity.NodeId;
import io.regatlas.domain.name.Language;
import io.regatlas.domain.problem.ProblemCode;
import io.regatlas.domain.text.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A value that is one text in a file. */
public enum Plain implements ValueForm {
    TEXT("text", null, ProblemCode.BAD_TEXT, "text that is not blank, without white space at its ends", Plain::text),
    KEY(
            "key",
            Key.PATTERN,
            ProblemCode.BAD_KEY,
            "a key: small letters, digits and single hyphens, at most %d characters".formatted(Key.MAX_LENGTH),
            Key::new),
    NODE_ID(
            "nodeId",
            "[A-Z][A-Za-z]*:.+",
            ProblemCode.BAD_KEY,
            "the id of a statement, as Event:cn-cryptography-law-2019/event/PUBLISHED",
            NodeId::parse),
    INTEGER("integer", "-?(0|[1-9][0-9]*)", ProblemCode.BAD_NUMBER, "a whole number", Integer::valueOf),
    DECIMAL(
            "decimal",
            "-?(0|[1-9][0-9]*)(\\.[0-9]+)?",
            ProblemCode.BAD_NUMBER,
            "a number in plain digits, as 400000 or 0.5",
            BigDecimal::new),
    BOOLEAN("boolean", "true|false", ProblemCode.UNKNOWN_VALUE, "true or false", Plain::bool),
    DAY("day", "[0-9]{4}-[0-9]{2}-[0-9]{2}", ProblemCode.BAD_DATE, "a day, as 2020-08-20", LocalDate::parse),
    LANGUAGE(
            "language",
            "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*",
            ProblemCode.BAD_LANGUAGE,
            "a language tag in canonical form, as en or zh-Hans",
            Language::new);

    private final String label;
    private final @Nullable String pattern;
    private final ProblemCode code;
    private final String expected;
    private final Function<String, Object> parser;

    Plain(String label, @Nullable String pattern, ProblemCode code, String expected, Function<String, Object> parser) {
        this.label = label;
        this.pattern = pattern;
        this.code = code;
        this.expected = expected;
        this.parser = parser;
    }

    static Plain of(Scalar scalar) {
        return switch (scalar) {
            case KEY -> KEY;
            case TEXT -> TEXT;
            case INTEGER -> INTEGER;
            case DECIMAL -> DECIMAL;
            case BOOLEAN -> BOOLEAN;
            case DAY -> DAY;
            case LANGUAGE -> LANGUAGE;
            case ID, INSTANT, JSON -> throw new IllegalArgumentException("no file states a value of type " + scalar);
        };
    }

    @Override
    public String label() {
        return label;
    }

    /** What it looks like, as a regular expression for the whole; null for any text. */
    public @Nullable String pattern() {
        return pattern;
    }

    /** What a text that is none is called. */
    public ProblemCode code() {
        return code;
    }

    /** What is expected, a phrase. */
    public String expected() {
        return expected;
    }

    /**
     * Reads it.
     *
     * @throws RuntimeException where the text is none: an IllegalArgumentException or a DateTimeException
     */
    public Object parse(String text) {
        return parser.apply(text);
    }

    private static Object bool(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("%s is neither true nor false".formatted(text));
        }
        return Boolean.valueOf(text);
    }

    private static Object text(String text) {
        Text.require("text", text);
        return text;
    }
}
