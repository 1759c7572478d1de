package io.regatlas.api.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.regatlas.api.error.ApiError;
import io.regatlas.domain.question.Answer;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes responses: the answers of root fields as they came, in the order asked, and around them what GraphQL wants. Errors
 * come first, so that a reader of the text sees them.
 */
public final class ResponseWriter {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ResponseWriter() {}

    /**
     * The answer of one root field.
     *
     * @param key its response key
     * @param required whether the schema lets it never be null
     * @param json its JSON; null where it failed
     * @param errors why it failed
     */
    record Member(String key, boolean required, @Nullable Answer json, List<ApiError> errors) {

        Member {
            errors = List.copyOf(errors);
        }

        long length() {
            return json == null ? 0 : json.json().length;
        }
    }

    /** A response of an operation that was not run. */
    public static Response refused(List<ApiError> errors, String requestId) {
        Buffer body = Buffer.buffer("{\"errors\":")
                .appendBytes(bytes(written(errors, requestId)))
                .appendString("}");
        return new Response(body, false, true);
    }

    /** A response of an operation that was run, but whose data must not be shown. */
    static Response withheld(List<ApiError> errors, String requestId) {
        Buffer body = Buffer.buffer("{\"errors\":")
                .appendBytes(bytes(written(errors, requestId)))
                .appendString(",\"data\":null}");
        return new Response(body, true, true);
    }

    /** A response of an operation that was run. */
    static Response executed(List<Member> members, Map<String, Object> extensions, String requestId) {
        Buffer body = Buffer.buffer("{");
        List<ApiError> errors =
                members.stream().flatMap(member -> member.errors().stream()).toList();
        if (!errors.isEmpty()) {
            body.appendString("\"errors\":")
                    .appendBytes(bytes(written(errors, requestId)))
                    .appendString(",");
        }
        body.appendString("\"data\":");
        appendData(body, members);
        body.appendString(",\"extensions\":").appendBytes(bytes(extensions)).appendString("}");
        return new Response(body, true, !errors.isEmpty());
    }

    private static void appendData(Buffer body, List<Member> members) {
        if (members.stream().anyMatch(member -> member.required() && member.json() == null)) {
            body.appendString("null");
            return;
        }
        String separator = "{";
        for (Member member : members) {
            // A response key is a GraphQL name: letters, digits, underscores.
            body.appendString(separator).appendString("\"" + member.key() + "\":");
            Answer json = member.json();
            if (json == null) {
                body.appendString("null");
            } else {
                body.appendBytes(json.json());
            }
            separator = ",";
        }
        body.appendString(members.isEmpty() ? "{}" : "}");
    }

    private static List<Map<String, Object>> written(List<ApiError> errors, String requestId) {
        List<Map<String, Object>> written = new ArrayList<>();
        for (ApiError error : errors) {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("message", error.message());
            if (!error.locations().isEmpty()) {
                members.put("locations", error.locations());
            }
            if (!error.path().isEmpty()) {
                members.put("path", error.path());
            }
            Map<String, Object> extensions = new LinkedHashMap<>();
            extensions.put("code", error.code());
            extensions.put("requestId", requestId);
            extensions.putAll(error.details());
            members.put("extensions", extensions);
            written.add(members);
        }
        return written;
    }

    private static byte[] bytes(Object value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
