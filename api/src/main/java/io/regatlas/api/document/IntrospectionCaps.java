package io.regatlas.api.document;

import graphql.normalized.ExecutableNormalizedField;
import io.regatlas.api.error.RefusedException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Refuses introspection that goes round in circles: from types to their fields to their types again. The questions that
 * tools ask have each of these lists once.
 */
final class IntrospectionCaps {

    private static final String TYPE = "__Type";
    private static final Set<String> LISTS = Set.of("fields", "inputFields", "interfaces", "possibleTypes");

    private IntrospectionCaps() {}

    /** Fails with {@link RefusedException} where one asks for too much. */
    static void require(List<ExecutableNormalizedField> rootFields) {
        long whole = rootFields.stream()
                .filter(field -> field.getFieldName().equals("__schema"))
                .count();
        requireOnce("__schema", whole);
        rootFields.stream()
                .filter(field -> field.getFieldName().startsWith("__"))
                .forEach(IntrospectionCaps::requireStraight);
    }

    private static void requireStraight(ExecutableNormalizedField rootField) {
        Map<String, Integer> seen = new HashMap<>();
        rootField.traverseSubTree(field -> {
            if (field.getObjectTypeNames().contains(TYPE) && LISTS.contains(field.getFieldName())) {
                requireOnce(TYPE + "." + field.getFieldName(), seen.merge(field.getFieldName(), 1, Integer::sum));
            }
        });
    }

    private static void requireOnce(String what, long times) {
        if (times > 1) {
            throw RefusedException.tooComplex(what, times, 1);
        }
    }
}
