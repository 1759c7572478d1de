package io.regatlas.api.document;

import graphql.language.InterfaceTypeDefinition;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.TypeResolver;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * The public schema.
 *
 * @param text as it is written, served byte for byte
 * @param schema as graphql-java has it; introspection alone is ever executed on it
 */
public record PublicSchema(String text, GraphQLSchema schema) {

    private static final String RESOURCE = "/schema.graphqls";
    private static final List<String> OWN_SCALARS = List.of("Date", "DateTime", "Language", "JSON");

    /** Reads the schema that is built in, and checks that it says what the catalogue says. */
    public static PublicSchema load() {
        try (InputStream resource = Objects.requireNonNull(PublicSchema.class.getResourceAsStream(RESOURCE))) {
            PublicSchema loaded = parse(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
            CatalogueCheck.require(loaded.schema());
            return loaded;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Reads any schema. */
    static PublicSchema parse(String text) {
        TypeDefinitionRegistry registry = new SchemaParser().parse(text);
        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring();
        OWN_SCALARS.stream()
                .filter(name -> registry.getTypeOrNull(name) != null)
                .forEach(name -> wiring.scalar(GraphQLScalarType.newScalar()
                        .name(name)
                        .coercing(new LenientText())
                        .build()));
        return new PublicSchema(
                text, new SchemaGenerator().makeExecutableSchema(registry, withInterfaces(registry, wiring)));
    }

    private static RuntimeWiring withInterfaces(TypeDefinitionRegistry registry, RuntimeWiring.Builder wiring) {
        TypeResolver never = environment -> {
            throw new IllegalStateException("nodes come from the store, not from graphql-java");
        };
        registry.getTypes(InterfaceTypeDefinition.class)
                .forEach(type -> wiring.type(type.getName(), builder -> builder.typeResolver(never)));
        return wiring.build();
    }
}
