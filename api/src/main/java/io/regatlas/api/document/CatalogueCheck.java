package io.regatlas.api.document;

import static java.util.function.Predicate.not;

import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Compares the public schema with the catalogue, both ways, so that neither can promise what the other does not know. */
final class CatalogueCheck {

    private CatalogueCheck() {}

    /**
     * Does nothing where the two agree.
     *
     * @throws IllegalStateException where they differ; it says in what
     */
    static void require(GraphQLSchema schema) {
        List<String> differences = differences(schema);
        if (!differences.isEmpty()) {
            throw new IllegalStateException(
                    "schema.graphqls and the catalogue differ:\n  " + String.join("\n  ", differences));
        }
    }

    /** What one has and the other has not, in alphabetical order. */
    static List<String> differences(GraphQLSchema schema) {
        Set<String> declared = CatalogueShape.lines();
        Set<String> written = SchemaShape.lines(schema);
        List<String> differences = new ArrayList<>();
        declared.stream()
                .filter(not(written::contains))
                .forEach(line -> differences.add("only in the catalogue: " + line));
        written.stream()
                .filter(not(declared::contains))
                .forEach(line -> differences.add("only in the schema: " + line));
        return differences;
    }
}
