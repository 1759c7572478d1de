package io.regatlas.domain.problem;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong with an input.
 *
 * @param code what sort of problem
 * @param place where
 * @param entity key of the entity; null where none is known there
 * @param value the offending value as it stands; null where something is missing
 * @param expected what was expected instead, a phrase without a full stop
 */
public record Problem(ProblemCode code, Place place, @Nullable String entity, @Nullable String value, String expected) {

    /** {@code file:line:column: error CODE: entity: 'value': expected …}. */
    @Override
    public String toString() {
        return "%s: %s %s:%s%s expected %s"
                .formatted(
                        place,
                        code.severity().name().toLowerCase(Locale.ROOT),
                        code,
                        entity == null ? "" : " " + entity + ":",
                        value == null ? "" : " '" + value + "':",
                        expected);
    }
}
