package io.regatlas.importer.curated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import io.regatlas.domain.problem.ProblemCode;
import io.regatlas.importer.form.CuratedForm;
import io.regatlas.importer.form.CuratedForm.EntityFile;
import io.regatlas.importer.form.JsonSchemas;
import io.regatlas.importer.form.ValueForm;
import io.regatlas.importer.yaml.YamlNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks a file's tree against the JSON Schema that editors use, and says what is wrong in our words, at its place. */
final class SchemaCheck {

    private static final String FOLDER = "/io/regatlas/importer/schema/";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Map<EntityFile, Schema> schemas = new HashMap<>();
    private final Map<String, ValueForm> definitions = JsonSchemas.definitions();

    SchemaCheck() {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        CuratedForm.all().forEach(file -> schemas.put(file, load(registry, file)));
    }

    /**
     * Checks a whole file.
     *
     * @param root its tree
     * @param file what it should be
     * @param problems takes what is wrong
     */
    void check(YamlNode root, EntityFile file, Problems problems) {
        List<Error> errors = Objects.requireNonNull(schemas.get(file)).validate(json(root));
        Set<NodePath> misshapen = new HashSet<>();
        errors.stream()
                .filter(error -> error.getKeyword().equals("type"))
                .map(Error::getInstanceLocation)
                .forEach(misshapen::add);
        for (Error error : errors) {
            // what has the wrong shape fails every other test too
            if (error.getKeyword().equals("type") || !misshapen.contains(error.getInstanceLocation())) {
                new Finding(error, root, problems).report();
            }
        }
    }

    private final class Finding {

        private final Error error;
        private final YamlNode node;
        private final @Nullable String entity;
        private final Problems problems;
        private final @Nullable ValueForm form;

        Finding(Error error, YamlNode root, Problems problems) {
            this.error = error;
            this.node = node(root, error.getInstanceLocation());
            this.entity = entity(root, error.getInstanceLocation());
            this.problems = problems;
            this.form = definitions.get(definition(error.getSchemaLocation().toString()));
        }

        void report() {
            switch (error.getKeyword()) {
                case "required" -> reportMissing(error.getProperty());
                case "minItems" -> reportMissing(lastStep());
                case "additionalProperties" -> reportUnknown(error.getProperty());
                case "type" -> problems.addOfValue(ProblemCode.WRONG_SHAPE, node, entity, shape());
                case "enum" -> problems.addOfValue(ProblemCode.UNKNOWN_VALUE, node, entity, "one of " + constants());
                case "pattern", "maxLength" ->
                    Expectation.of(form)
                            .ifPresent(wanted -> problems.addOfValue(wanted.code(), node, entity, wanted.words()));
                case "if", "then", "else", "$ref", "items", "properties" -> {
                    // what these hold reports for itself
                }
                default -> throw new IllegalStateException("no schema of ours has " + error.getKeyword());
            }
        }

        private void reportMissing(String field) {
            ProblemCode code = field.equals("citations") ? ProblemCode.MISSING_CITATION : ProblemCode.MISSING_FIELD;
            problems.add(
                    code,
                    node.place(),
                    entity,
                    null,
                    "the field %s%s"
                            .formatted(field, error.getKeyword().equals("minItems") ? " with at least one item" : ""));
        }

        private void reportUnknown(String field) {
            boolean given = form instanceof ValueForm.Group group
                    && group.shape().given().contains(field);
            if (node instanceof YamlNode.Mapping mapping && !field.equals("<<")) {
                YamlNode.Member member =
                        Objects.requireNonNull(mapping.members().get(field));
                problems.add(
                        given ? ProblemCode.DERIVED_FIELD : ProblemCode.UNKNOWN_FIELD,
                        member.place(),
                        entity,
                        field,
                        given
                                ? "no word on what is computed or follows from the place"
                                : "one of the fields " + members());
            }
        }

        private String members() {
            return form instanceof ValueForm.Group group
                    ? String.join(", ", group.shape().members().keySet())
                    : "";
        }

        private String constants() {
            return form instanceof ValueForm.Choice choice
                    ? String.join(", ", choice.of().names())
                    : "";
        }

        private String shape() {
            String type = error.getSchemaNode().asText("string");
            return switch (type) {
                case "array" -> "a list";
                case "object" -> "a mapping of fields";
                default -> Expectation.of(form).map(Expectation::words).orElse("a text");
            };
        }

        private String lastStep() {
            NodePath path = error.getInstanceLocation();
            return String.valueOf(path.getElement(path.getNameCount() - 1));
        }
    }

    private static YamlNode node(YamlNode root, NodePath path) {
        YamlNode node = root;
        for (int i = 0; i < path.getNameCount(); i++) {
            node = node.child(String.valueOf(path.getElement(i))).orElseThrow();
        }
        return node;
    }

    /** The key of the entity that a path leads into. */
    private static @Nullable String entity(YamlNode root, NodePath path) {
        YamlNode node = root instanceof YamlNode.Sequence && path.getNameCount() > 0
                ? root.child(String.valueOf(path.getElement(0))).orElseThrow()
                : root;
        return node instanceof YamlNode.Mapping mapping ? mapping.text("key").orElse(null) : null;
    }

    /** The definition that a place in a schema belongs to: {@code Event} of {@code #/$defs/Event/required}. */
    private static String definition(String location) {
        String start = "$defs/";
        int from = location.lastIndexOf(start);
        if (from < 0) {
            return "";
        }
        int to = location.indexOf('/', from + start.length());
        return location.substring(from + start.length(), to < 0 ? location.length() : to);
    }

    private static JsonNode json(YamlNode node) {
        if (node instanceof YamlNode.Sequence sequence) {
            ArrayNode array = NODES.arrayNode();
            sequence.items().forEach(item -> array.add(json(item)));
            return array;
        }
        if (node instanceof YamlNode.Mapping mapping) {
            ObjectNode object = NODES.objectNode();
            mapping.members().forEach((name, member) -> object.set(name, json(member.value())));
            return object;
        }
        return NODES.textNode(((YamlNode.Scalar) node).text());
    }

    private static Schema load(SchemaRegistry registry, EntityFile file) {
        String resource = FOLDER + JsonSchemas.name(file) + ".json";
        try (InputStream stream = SchemaCheck.class.getResourceAsStream(resource)) {
            return registry.getSchema(Objects.requireNonNull(stream, resource), InputFormat.JSON);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("reading " + resource, unreadable);
        }
    }
}
