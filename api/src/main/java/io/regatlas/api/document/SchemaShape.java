package io.regatlas.api.document;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the schema says, as lines that {@link CatalogueShape} can be compared with. Which nodes can be looked up by a key is
 * the schema's own choice, and no line.
 */
final class SchemaShape {

    /** Types that hang on no kind of node. */
    private static final Set<String> FIXED = Set.of(
            "PageInfo",
            "StringFilter",
            "IntFilter",
            "FloatFilter",
            "DateFilter",
            "DateRange",
            "SortDirection",
            "NullOrder",
            "Match",
            "Highlight",
            "Fragment",
            "Group",
            "FacetExclusion");

    private SchemaShape() {}

    static Set<String> lines(GraphQLSchema schema) {
        Stream<String> roots = schema.getQueryType().getFieldDefinitions().stream()
                .map(field -> GraphQLTypeUtil.simplePrint(GraphQLTypeUtil.unwrapNonNull(field.getType())))
                .filter(type -> !(schema.getType(type) instanceof GraphQLObjectType) || type.endsWith("Connection"))
                .map(type -> "Query: " + type);
        Stream<String> types = schema.getAllTypesAsList().stream()
                .filter(type -> !type.getName().startsWith("__") && !FIXED.contains(type.getName()))
                .filter(type -> !type.equals(schema.getQueryType()))
                .flatMap(SchemaShape::lines);
        return Stream.concat(roots, types).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> lines(GraphQLNamedType type) {
        if (type instanceof GraphQLObjectType object) {
            Stream<String> interfaces = object.getInterfaces().stream()
                    .map(implemented -> "%s implements %s".formatted(type.getName(), implemented.getName()));
            return Stream.concat(
                    interfaces, object.getFieldDefinitions().stream().map(field -> line(type, field)));
        }
        if (type instanceof GraphQLInputObjectType input) {
            return input.getFieldDefinitions().stream().map(field -> line(type, field.getName(), field.getType()));
        }
        if (type instanceof GraphQLEnumType constants) {
            return Stream.of(constants.getValues().stream()
                    .map(value -> value.getName())
                    .collect(Collectors.joining(" ", type.getName() + ": ", "")));
        }
        return Stream.empty();
    }

    private static String line(GraphQLNamedType owner, GraphQLFieldDefinition field) {
        return line(owner, field.getName(), field.getType());
    }

    private static String line(GraphQLNamedType owner, String name, GraphQLType type) {
        return "%s.%s: %s".formatted(owner.getName(), name, GraphQLTypeUtil.simplePrint(type));
    }
}
