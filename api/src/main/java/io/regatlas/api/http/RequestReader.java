package io.regatlas.api.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.regatlas.api.document.GraphqlRequest;
import io.regatlas.api.error.ErrorCode;
import io.regatlas.api.error.RefusedException;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads GraphQL requests out of bodies and query strings, strictly: a name twice, or a thing after the end, is an error. */
final class RequestReader {

    private static final int DEEPEST = 64;
    private static final int LONGEST_NUMBER = 100;

    private final ObjectMapper json;

    /**
     * A reader.
     *
     * @param longest longest text, in bytes
     */
    RequestReader(int longest) {
        this.json = JsonMapper.builder(JsonFactory.builder()
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(DEEPEST)
                                .maxNumberLength(LONGEST_NUMBER)
                                .maxStringLength(longest)
                                .maxDocumentLength(longest)
                                .build())
                        .build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    /**
     * A request in a body.
     *
     * @throws RefusedRequestException where it is none
     * @throws RefusedException where it names its query by a hash
     */
    GraphqlRequest fromBody(Buffer body) {
        return fromMembers(object("the body", utf8(body)));
    }

    /**
     * A request in a query string.
     *
     * @throws RefusedRequestException where it is none
     * @throws RefusedException where it names its query by a hash
     */
    GraphqlRequest fromParameters(MultiMap parameters) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        for (String name : List.of("query", "operationName")) {
            members.put(name, single(parameters, name));
        }
        for (String name : List.of("variables", "extensions")) {
            String text = single(parameters, name);
            members.put(name, text == null || text.isEmpty() ? null : value(name, text));
        }
        return fromMembers(members);
    }

    private static GraphqlRequest fromMembers(Map<String, @Nullable Object> members) {
        members.forEach(RequestReader::requireShape);
        Map<?, ?> extensions = members.get("extensions") instanceof Map<?, ?> map ? map : Map.of();
        String query = (String) members.get("query");
        if (query == null || query.isEmpty()) {
            if (extensions.get("persistedQuery") instanceof Map) {
                // Some of Apollo's clients look at the message, not at the code.
                throw new RefusedException(ErrorCode.PERSISTED_QUERY_NOT_SUPPORTED, "PersistedQueryNotSupported");
            }
            throw new RefusedRequestException(400, "'query' is missing");
        }
        return new GraphqlRequest(query, (String) members.get("operationName"), map(members.get("variables")));
    }

    private static void requireShape(String name, @Nullable Object value) {
        boolean fits =
                switch (name) {
                    case "query", "operationName" -> value == null || value instanceof String;
                    case "variables", "extensions" -> value == null || value instanceof Map;
                    // Others may put what they like beside these; we do not look at it.
                    default -> true;
                };
        if (!fits) {
            throw new RefusedRequestException(
                    400,
                    "'%s' is no %s"
                            .formatted(name, name.equals("query") || name.equals("operationName") ? "text" : "object"));
        }
    }

    private Map<String, @Nullable Object> object(String what, String text) {
        if (value(what, text) instanceof Map<?, ?> object) {
            return map(object);
        }
        throw new RefusedRequestException(400, what + " is no JSON object");
    }

    @SuppressWarnings("unchecked") // the keys of a JSON object are texts
    private static Map<String, @Nullable Object> map(@Nullable Object object) {
        return object == null ? new LinkedHashMap<>() : (Map<String, @Nullable Object>) object;
    }

    private @Nullable Object value(String what, String text) {
        try {
            return json.readValue(text, Object.class);
        } catch (JsonProcessingException notJson) {
            throw new RefusedRequestException(
                    400, what + " is no JSON, has a name twice, or is nested too deep" + where(notJson.getLocation()));
        }
    }

    private static String where(@Nullable JsonLocation place) {
        return place == null ? "" : ": line %d, column %d".formatted(place.getLineNr(), place.getColumnNr());
    }

    private static @Nullable String single(MultiMap parameters, String name) {
        List<String> values = parameters.getAll(name);
        if (values.size() > 1) {
            throw new RefusedRequestException(400, "'%s' is given twice".formatted(name));
        }
        return values.isEmpty() ? null : values.get(0);
    }

    private static String utf8(Buffer body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body.getBytes()))
                    .toString();
        } catch (CharacterCodingException notText) {
            throw new RefusedRequestException(400, "the body is not UTF-8");
        }
    }
}
