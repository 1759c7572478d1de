package io.regatlas.api.answer;

import graphql.normalized.ExecutableNormalizedField;
import io.regatlas.api.error.RefusedException;
import io.regatlas.domain.text.Text;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private final String path;
    private final Map<String, @Nullable Object> values;

    private Arguments(String path, Map<String, @Nullable Object> values) {
        this.path = path;
        this.values = values;
    }

    @SuppressWarnings("NullAway") // graphql-java's map has nulls, and does not say so
    static Arguments of(ExecutableNormalizedField field) {
        return new Arguments("", field.getResolvedArguments());
    }

    /** The names of what is given, in the schema's order. */
    List<String> names() {
        return values.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .map(Map.Entry::getKey)
                .toList();
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
    RefusedException bad(String name, String what) {
        return RefusedException.badInput(path + name, "%s %s".formatted(path + name, what));
    }

    private void requireLength(String name, int length, int longest) {
        if (length > longest) {
            throw bad(name, "has %d entries, more than %d".formatted(length, longest));
        }
    }

    @SuppressWarnings("unchecked") // graphql-java makes a map of every input object
    private static Arguments nested(String path, Object value) {
        return new Arguments(path + ".", (Map<String, @Nullable Object>) value);
    }

    private String fit(String name, String text) {
        if (!Text.canBeStored(text)) {
            throw bad(name, "has a NUL or half a surrogate pair");
        }
        return text;
    }

    private LocalDate parseDay(String name, String text) {
        try {
            if (DAY.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeParseException noDay) {
            throw bad(name, "is no day of the calendar");
        }
        throw bad(name, "is no day such as 2020-08-20");
    }
}
