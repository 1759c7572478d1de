package io.regatlas.api.answer;

import java.util.Locale;
import java.util.regex.Pattern;

/** Constants that fields of the schema are named after, and the field that every type has. */
final class Constants {

    /** The field that tells the name of a type. */
    static final String TYPE_NAME = "__typename";

    private static final Pattern HUMP = Pattern.compile("(?=[A-Z])");

    private Constants() {}

    /** The constant that a field is named after: {@code notIn} is NOT_IN. */
    static <E extends Enum<E>> E ofField(Class<E> type, String field) {
        return Enum.valueOf(type, HUMP.matcher(field).replaceAll("_").toUpperCase(Locale.ROOT));
    }
}
