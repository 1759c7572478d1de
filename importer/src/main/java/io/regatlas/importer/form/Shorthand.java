package io.regatlas.importer.form;

import io.regatlas.domain.entity.Key;
import io.regatlas.domain.problem.ProblemCode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** How a mapping may be written as one text. */
public enum Shorthand {
    /** An EDTF text: {@code 2020-08}. */
    DATE(
            "(\\.\\./)?[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?(/(\\.\\.|[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?))?",
            ProblemCode.BAD_DATE,
            "a date such as 2020-08-20, 2020-08, 2020, 2018/2020 or ../2019-08-22",
            text -> Map.of("edtf", text)),
    /** The key of a source, perhaps a space and the place in it: {@code tmt-digest ¶3}. */
    CITATION(
            Key.PATTERN + "( \\S.*)?",
            ProblemCode.BAD_CITATION,
            "the key of a source, perhaps a space and the place in it, as tmt-digest ¶3",
            Shorthand::citation);

    private final String pattern;
    private final ProblemCode code;
    private final String expected;
    private final Function<String, Map<String, String>> parts;

    Shorthand(String pattern, ProblemCode code, String expected, Function<String, Map<String, String>> parts) {
        this.pattern = pattern;
        this.code = code;
        this.expected = expected;
        this.parts = parts;
    }

    /** What it looks like, as a regular expression for the whole. */
    public String pattern() {
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

    /** The fields that the text stands for, by name; each is read as the mapping's own would be. */
    public Map<String, String> parts(String text) {
        return parts.apply(text);
    }

    private static Map<String, String> citation(String text) {
        int space = text.indexOf(' ');
        if (space < 0) {
            return Map.of("source", text);
        }
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("source", text.substring(0, space));
        parts.put("locator", text.substring(space + 1));
        return parts;
    }
}
