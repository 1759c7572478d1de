package io.regatlas.api.http;

import io.vertx.ext.web.MIMEHeader;
import java.util.List;
import java.util.Optional;

/** What a response can be written as. */
enum MediaType {
    /** Tells by its status whether the operation was run. */
    GRAPHQL_RESPONSE("graphql-response+json"),
    /** As older clients know it: a well-formed request has status 200, whatever came of it. */
    JSON("json");

    private final String subtype;

    MediaType(String subtype) {
        this.subtype = subtype;
    }

    /** The one that a reader likes best; empty where it takes neither. */
    static Optional<MediaType> accepted(List<MIMEHeader> accepted) {
        return accepted.isEmpty()
                ? Optional.of(JSON)
                : accepted.stream()
                        .filter(header -> header.weight() > 0)
                        .flatMap(header -> of(header).stream())
                        .findFirst();
    }

    /** Value of {@code Content-Type}. */
    String contentType() {
        return "application/" + subtype + "; charset=utf-8";
    }

    private static Optional<MediaType> of(MIMEHeader header) {
        if (!header.component().equals("*") && !header.component().equalsIgnoreCase("application")) {
            return Optional.empty();
        }
        return switch (header.subComponent()) {
            case "*", "json" -> Optional.of(JSON);
            case "graphql-response+json" -> Optional.of(GRAPHQL_RESPONSE);
            default -> Optional.empty();
        };
    }
}
