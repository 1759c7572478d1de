package io.regatlas.api.answer;

import graphql.normalized.ExecutableNormalizedField;
import io.regatlas.api.error.ApiError;
import io.regatlas.api.error.ErrorCode;
import io.regatlas.domain.text.Text;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a field, or the fields of an input object in one, as graphql-java coerced them. Null and absent are the
 * same. What cannot be used is refused as BAD_USER_INPUT under its own name, as {@code filter.issued.between.to}.
 */
final class Arguments {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    /** What is worth quoting: no message repeats just any text. */
    private static final Pattern DATE_LIKE = Pattern.compile("[\\w/:.+-]{1,30}");

    private final ExecutableNormalizedField field;
    private final String path;
    private final Map<String, @Nullable Object> values;

    private Arguments(ExecutableNormalizedField field, String path, Map<String, @Nullable Object> values) {
        this.field = field;
        this.path = path;
        this.values = values;
    }

    @SuppressWarnings("NullAway") // graphql-java's map has nulls, and does not say so
    static Arguments of(ExecutableNormalizedField field) {
        return new Arguments(field, "", field.getResolvedArguments());
    }

    /** The names of what is given, in the schema's order. */
    List<String> names() {
        return values.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The same without some of them. */
    Arguments without(Set<String> names) {
        Map<String, @Nullable Object> rest = new LinkedHashMap<>(values);
        rest.keySet().removeAll(names);
        return new Arguments(field, path, rest);
    }

    boolean has(String name) {
        return values.get(name) != null;
    }

    /** As it stands; null where it is absent. */
    @Nullable
    Object raw(String name) {
        return values.get(name);
    }

    /** A text that a store can hold. */
    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).map(value -> fit(name, (String) value));
    }

    Optional<Integer> integer(String name) {
        return Optional.ofNullable((Integer) values.get(name));
    }

    /** A whole number in a range, both ends included. */
    Optional<Integer> integer(String name, int least, int most) {
        Optional<Integer> value = integer(name);
        value.filter(number -> number < least || number > most).ifPresent(number -> {
            throw bad(name, "is %d, not %d to %d".formatted(number, least, most));
        });
        return value;
    }

    Optional<Boolean> bool(String name) {
        return Optional.ofNullable((Boolean) values.get(name));
    }

    Optional<LocalDate> day(String name) {
        return text(name).map(text -> parseDay(name, text));
    }

    <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        return Optional.ofNullable((String) values.get(name)).map(text -> Enum.valueOf(type, text));
    }

    /** Values of a list; texts only where a store can hold them. */
    Optional<List<Object>> list(String name, int longest) {
        return Optional.ofNullable((List<?>) values.get(name)).map(list -> {
            requireLength(name, list.size(), longest);
            return list.stream()
                    .map(value -> value instanceof String text ? fit(name, text) : value)
                    .collect(Collectors.<Object>toList());
        });
    }

    Optional<Arguments> object(String name) {
        return Optional.ofNullable(values.get(name)).map(value -> nested(path + name, value));
    }

    List<Arguments> objects(String name, int longest) {
        List<?> list = values.get(name) instanceof List<?> many ? many : List.of();
        requireLength(name, list.size(), longest);
        return IntStream.range(0, list.size())
                .mapToObj(i -> nested(path + name + "." + i, list.get(i)))
                .toList();
    }

    /** A refusal that names the argument. */
    RefusedArgumentException bad(String name, String what) {
        return refused(ErrorCode.BAD_USER_INPUT, name, what);
    }

    /** A refusal of a cursor. */
    RefusedArgumentException badCursor(String name, String what) {
        return refused(ErrorCode.INVALID_CURSOR, name, what);
    }

    /** A refusal of a release's number. */
    RefusedArgumentException badRelease(String name, String what) {
        return refused(ErrorCode.UNKNOWN_RELEASE, name, what);
    }

    private RefusedArgumentException refused(ErrorCode code, String name, String what) {
        String argument = path + name;
        ApiError error = ApiError.of(code, "%s %s".formatted(argument, what)).with("argument", argument);
        return new RefusedArgumentException(field, error);
    }

    private void requireLength(String name, int length, int longest) {
        if (length > longest) {
            throw bad(name, "has %d entries, more than %d".formatted(length, longest));
        }
    }

    @SuppressWarnings("unchecked") // graphql-java makes a map of every input object
    private Arguments nested(String nestedPath, Object value) {
        return new Arguments(field, nestedPath + ".", (Map<String, @Nullable Object>) value);
    }

    private String fit(String name, String text) {
        if (!Text.canBeStored(text)) {
            throw bad(name, "has a NUL or half a surrogate pair");
        }
        return text;
    }

    private LocalDate parseDay(String name, String text) {
        if (!DAY.matcher(text).matches()) {
            String quoted = DATE_LIKE.matcher(text).matches() ? "'%s', which is ".formatted(text) : "";
            throw bad(name, "is %snot a day (YYYY-MM-DD)".formatted(quoted));
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            throw bad(name, "is '%s', a day that the calendar does not have".formatted(text));
        }
    }
}
