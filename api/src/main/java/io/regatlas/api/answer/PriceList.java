package io.regatlas.api.answer;

import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLAppliedDirectiveArgument;
import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/** What {@code @cost} and {@code @listSize} say in the schema, looked up once. Members are named {@code Type.member}. */
final class PriceList {

    private final Map<String, Double> weights = new HashMap<>();
    private final Map<String, Size> sizes = new HashMap<>();

    /**
     * How long a list is.
     *
     * @param assumed entries where no argument says how many
     * @param arguments arguments that say how many
     * @param fields fields of the answered object that hold the entries; empty where the field itself is the list
     */
    record Size(int assumed, List<String> arguments, List<String> fields) {

        Size {
            arguments = List.copyOf(arguments);
            fields = List.copyOf(fields);
        }
    }

    PriceList(GraphQLSchema schema) {
        schema.getAllTypesAsList().forEach(this::add);
    }

    /** The weight that the schema gives a type, a field, an argument ({@code Type.field.argument}) or an input field. */
    OptionalDouble weight(String member) {
        Double weight = weights.get(member);
        return weight == null ? OptionalDouble.empty() : OptionalDouble.of(weight);
    }

    /** How long the list of a field is. */
    Optional<Size> size(String field) {
        return Optional.ofNullable(sizes.get(field));
    }

    private void add(GraphQLNamedType type) {
        if (type instanceof GraphQLDirectiveContainer container) {
            addWeight(type.getName(), container);
        }
        if (type instanceof GraphQLObjectType object) {
            object.getFieldDefinitions().forEach(field -> add(type.getName() + "." + field.getName(), field));
        }
        if (type instanceof GraphQLInputObjectType input) {
            for (GraphQLInputObjectField field : input.getFieldDefinitions()) {
                addWeight(type.getName() + "." + field.getName(), field);
            }
        }
    }

    private void add(String name, GraphQLFieldDefinition field) {
        addWeight(name, field);
        field.getArguments().forEach(argument -> addWeight(name + "." + argument.getName(), argument));
        GraphQLAppliedDirective listSize = field.getAppliedDirective("listSize");
        if (listSize != null) {
            Integer assumed = argument(listSize, "assumedSize").getValue();
            sizes.put(
                    name,
                    new Size(
                            assumed == null ? 1 : assumed,
                            texts(listSize, "slicingArguments"),
                            texts(listSize, "sizedFields")));
        }
    }

    private void addWeight(String name, GraphQLDirectiveContainer container) {
        GraphQLAppliedDirective cost = container.getAppliedDirective("cost");
        if (cost != null) {
            String weight = argument(cost, "weight").getValue();
            weights.put(name, Double.valueOf(Objects.requireNonNull(weight)));
        }
    }

    private static GraphQLAppliedDirectiveArgument argument(GraphQLAppliedDirective directive, String name) {
        return Objects.requireNonNull(directive.getArgument(name));
    }

    private static List<String> texts(GraphQLAppliedDirective directive, String argument) {
        List<String> texts = argument(directive, argument).getValue();
        return texts == null ? List.of() : texts;
    }
}
