package io.regatlas.importer.form;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.regatlas.domain.catalogue.ValueType.Enumerated;
import io.regatlas.domain.entity.Key;
import io.regatlas.importer.form.CuratedForm.EntityFile;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON Schemas (draft 2020-12) of the curated files, made from the catalogue. Editors read them, and so does the check of
 * every import; a whole number or a year may stand without quotes, as an editor takes it for a number.
 */
public final class JsonSchemas {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Map<String, ObjectNode> definitions = new TreeMap<>();
    private final Map<String, ValueForm> forms = new TreeMap<>();

    private JsonSchemas() {}

    /** The schema of each file or folder of the form, by name of the schema: {@code issuers}, {@code regulations}. */
    public static Map<String, ObjectNode> all() {
        Map<String, ObjectNode> schemas = new LinkedHashMap<>();
        CuratedForm.all().forEach(file -> schemas.put(name(file), of(file)));
        return schemas;
    }

    /** The name of the schema of a file or folder. */
    public static String name(EntityFile file) {
        return file.path().replace(".yaml", "");
    }

    /** What each definition in the schemas defines, by its name: {@code Event}, {@code key}. */
    public static Map<String, ValueForm> definitions() {
        JsonSchemas schemas = new JsonSchemas();
        CuratedForm.all().forEach(schemas::entity);
        return schemas.forms;
    }

    private static ObjectNode of(EntityFile file) {
        JsonSchemas schemas = new JsonSchemas();
        ObjectNode root = NODES.objectNode();
        root.put("$schema", DIALECT);
        root.put("title", file.path());
        ObjectNode entity = schemas.entity(file);
        if (CuratedForm.REGISTERS.contains(file)) {
            root.put("type", "array");
            root.set("items", entity);
        } else {
            root.setAll(entity);
        }
        root.set("$defs", NODES.objectNode().setAll(schemas.definitions));
        return root;
    }

    /** An entity, or what is left of one. */
    private ObjectNode entity(EntityFile file) {
        ObjectNode stated = reference(new ValueForm.Group(file.shape()));
        Shape retired = file.retired();
        if (retired == null) {
            return stated;
        }
        ObjectNode isRetired = NODES.objectNode().put("type", "object");
        isRetired.putArray("required").add(Shape.RETIRED);
        ObjectNode either = NODES.objectNode();
        either.set("if", isRetired);
        either.set("then", reference(new ValueForm.Group(retired)));
        either.set("else", stated);
        return either;
    }

    private ObjectNode value(ValueForm form) {
        if (form instanceof ValueForm.Many many) {
            ObjectNode list = NODES.objectNode().put("type", "array");
            list.set("items", reference(many.each()));
            return many.atLeastOne() ? list.put("minItems", 1) : list;
        }
        return reference(form);
    }

    private ObjectNode reference(ValueForm form) {
        if (forms.putIfAbsent(form.label(), form) == null) {
            definitions.put(form.label(), define(form));
        }
        return NODES.objectNode().put("$ref", "#/$defs/" + form.label());
    }

    private ObjectNode define(ValueForm form) {
        if (form instanceof Plain plain) {
            return plain(plain);
        }
        if (form instanceof ValueForm.Choice choice) {
            return choice(choice.of());
        }
        if (form instanceof ValueForm.Group group) {
            return group(group.shape());
        }
        throw new IllegalArgumentException("a list has no definition of its own");
    }

    private static ObjectNode plain(Plain plain) {
        ObjectNode schema = NODES.objectNode();
        schema.put("description", plain.expected());
        setType(schema, plain);
        if (plain.pattern() != null) {
            schema.put("pattern", whole(plain.pattern()));
        }
        return plain == Plain.KEY ? schema.put("maxLength", Key.MAX_LENGTH) : schema;
    }

    private static ObjectNode choice(Enumerated enumerated) {
        ObjectNode schema = NODES.objectNode().put("type", "string");
        enumerated.names().forEach(schema.putArray("enum")::add);
        return schema;
    }

    private ObjectNode group(Shape shape) {
        Shorthand shorthand = shape.shorthand();
        if (shorthand == null) {
            return mapping(shape);
        }
        ObjectNode text = NODES.objectNode().put("description", shorthand.expected());
        setType(text, shorthand == Shorthand.DATE ? Plain.INTEGER : Plain.TEXT);
        text.put("pattern", whole(shorthand.pattern()));
        ObjectNode schema = NODES.objectNode();
        schema.set("if", NODES.objectNode().put("type", "object"));
        schema.set("then", mapping(shape));
        schema.set("else", text);
        return schema;
    }

    private ObjectNode mapping(Shape shape) {
        ObjectNode schema = NODES.objectNode().put("type", "object");
        if (!shape.required().isEmpty()) {
            shape.required().forEach(schema.putArray("required")::add);
        }
        ObjectNode properties = schema.putObject("properties");
        shape.members().forEach((name, form) -> properties.set(name, value(form)));
        return schema.put("additionalProperties", false);
    }

    /** Every scalar is text to us; to editors a year and a number are numbers, and true is no text. */
    private static void setType(ObjectNode schema, Plain plain) {
        switch (plain) {
            case INTEGER -> schema.putArray("type").add("string").add("integer");
            case DECIMAL -> schema.putArray("type").add("string").add("number");
            case BOOLEAN -> schema.putArray("type").add("string").add("boolean");
            case TEXT, KEY, NODE_ID, DAY, LANGUAGE -> schema.put("type", "string");
        }
    }

    private static String whole(String pattern) {
        return "^(" + pattern + ")$";
    }
}
