package io.regatlas.api.document;

import graphql.schema.GraphQLSchema;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.catalogue.Structs;
import io.regatlas.domain.catalogue.ValueType.Structured;
import java.util.Objects;
import java.util.Optional;

/**
 * Fields that the catalogue does not have: one name out of several, picked by language. {@code caption} picks from the
 * type's first property that holds names, {@code title} from {@code titles}, {@code name} from {@code names}.
 */
public final class Picks {

    /** What whatever can be named is called by. */
    public static final String CAPTION = "caption";

    private Picks() {}

    /** The property that a field of a type picks from; empty where it is not such a field. */
    public static Optional<Property> property(NodeType<?> type, String fieldName) {
        if (type.field(fieldName).isPresent()) {
            return Optional.empty();
        }
        return type.properties()
                .filter(Picks::holdsNames)
                .filter(property -> fieldName.equals(CAPTION) || property.name().equals(fieldName + "s"))
                .findFirst();
    }

    /** Whether what a type is called hangs on the legal day: it does where one of these fields takes a day. */
    public static boolean hangOnDay(GraphQLSchema schema, NodeType<?> type) {
        return Objects.requireNonNull(schema.getObjectType(type.name())).getFieldDefinitions().stream()
                .anyMatch(field -> field.getArgument("on") != null
                        && property(type, field.getName()).isPresent());
    }

    private static boolean holdsNames(Property property) {
        return property.type() instanceof Structured structured
                && structured.of().equals(Structs.NAME);
    }
}
