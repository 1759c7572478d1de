package io.regatlas.api.document;

import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperation;
import io.regatlas.api.error.ApiError.Location;
import java.util.List;

/**
 * A query that fits the schema: fragments, aliases, {@code @skip} and {@code @include} resolved, variables put in.
 *
 * @param normalised its fields as they are answered
 */
public record Operation(ExecutableNormalizedOperation normalised) {

    /** The root fields in the order asked. */
    public List<ExecutableNormalizedField> rootFields() {
        return normalised.getTopLevelFields();
    }

    /** Where a field first stands in the document. */
    public List<Location> locations(ExecutableNormalizedField field) {
        return Documents.locations(
                List.of(normalised.getMergedField(field).getSingleField().getSourceLocation()));
    }
}
