package io.regatlas.api.document;

import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperation;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import io.regatlas.api.error.ApiError.Location;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * A query that fits the schema: fragments, aliases, {@code @skip} and {@code @include} resolved, variables put in.
 *
 * @param normalised its fields as they are answered
 * @param schema what it fits
 */
public record Operation(ExecutableNormalizedOperation normalised, GraphQLSchema schema) {

    /** The root fields in the order asked. */
    public List<ExecutableNormalizedField> rootFields() {
        return normalised.getTopLevelFields();
    }

    /** Response keys from the root to a field, or to the list that it is in. */
    public List<String> path(ExecutableNormalizedField field) {
        Deque<String> path = new ArrayDeque<>();
        for (ExecutableNormalizedField each = field; each != null; each = each.getParent()) {
            if (each != field && GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(each.getType(schema)))) {
                path.clear();
            }
            path.addFirst(each.getResultKey());
        }
        return List.copyOf(path);
    }

    /** Where a field first stands in the document. */
    public List<Location> locations(ExecutableNormalizedField field) {
        return Documents.locations(
                List.of(normalised.getMergedField(field).getSingleField().getSourceLocation()));
    }
}
