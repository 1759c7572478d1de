package io.regatlas.api.document;

import graphql.execution.RawVariables;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a reader sends.
 *
 * @param query the document's text
 * @param operationName which of its operations; null where it has one
 * @param variables values by name, as JSON has them: String, Integer, Long, BigInteger, Double, Boolean, List, Map, null
 */
public record GraphqlRequest(String query, @Nullable String operationName, Map<String, @Nullable Object> variables) {

    public GraphqlRequest {
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    }

    @SuppressWarnings("NullAway") // graphql-java takes null for a variable's value, and does not say so
    RawVariables rawVariables() {
        return RawVariables.of(variables);
    }
}
