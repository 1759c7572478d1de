package io.regatlas.importer.curated;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Values;
import io.regatlas.domain.entity.Key;
import io.regatlas.domain.problem.ProblemCode;
import io.regatlas.domain.problem.RuleException;
import io.regatlas.importer.form.Plain;
import io.regatlas.importer.form.Shape;
import io.regatlas.importer.form.Shorthand;
import io.regatlas.importer.form.ValueForm;
import io.regatlas.importer.yaml.YamlNode;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the domain value of one entity out of its mapping. What has the wrong shape, is missing or unknown was reported by
 * the schema; here come the values and the rules of single records. As long as anything in it is wrong, nothing is made.
 */
final class EntityReader {

    private static final String URL = "an absolute http or https URL, as https://example.org/page";
    private static final String OTHERWISE = "otherwise: ";

    private final Problems problems;
    private final @Nullable String entity;
    private final @Nullable Key key;

    private EntityReader(Problems problems, @Nullable String entity, @Nullable Key key) {
        this.problems = problems;
        this.entity = entity;
        this.key = key;
    }

    /**
     * The domain value; null where something in the mapping is wrong.
     *
     * @param aliases keys of what redirects to it, besides the aliases that the mapping has
     */
    static @Nullable Object read(Shape shape, YamlNode node, List<Key> aliases, Problems problems) {
        String text =
                node instanceof YamlNode.Mapping mapping ? mapping.text("key").orElse(null) : null;
        EntityReader reader = new EntityReader(problems, text, key(text));
        Map<String, Object> given = aliases.isEmpty() ? Map.of() : Map.of(Catalogue.ALIASES_FIELD, aliases);
        return reader.group(shape, node, 0, given);
    }

    /** The key that a text is; null where it is none. */
    static @Nullable Key key(@Nullable String text) {
        try {
            return text == null ? null : new Key(text);
        } catch (IllegalArgumentException noKey) {
            return null; // reported where the text is read as the value of its field
        }
    }

    private @Nullable Object value(ValueForm form, YamlNode node) {
        if (form instanceof ValueForm.Many many) {
            return node instanceof YamlNode.Sequence sequence ? items(many.each(), sequence) : null;
        }
        if (form instanceof ValueForm.Group group) {
            return group(group.shape(), node, 0, Map.of());
        }
        if (!(node instanceof YamlNode.Scalar scalar)) {
            return null;
        }
        return form instanceof Plain plain ? plain(plain, scalar) : constant((ValueForm.Choice) form, scalar);
    }

    private @Nullable List<Object> items(ValueForm each, YamlNode.Sequence sequence) {
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < sequence.items().size(); i++) {
            YamlNode item = sequence.items().get(i);
            Object value = each instanceof ValueForm.Group group
                    ? group(group.shape(), item, i + 1, Map.of())
                    : value(each, item);
            if (value != null) {
                items.add(value);
            }
        }
        return items.size() == sequence.items().size() ? items : null;
    }

    private @Nullable Object plain(Plain plain, YamlNode.Scalar scalar) {
        try {
            return plain.parse(scalar.text());
        } catch (IllegalArgumentException | DateTimeException none) {
            problems.addOfValue(plain.code(), scalar, entity, plain.expected());
            return null;
        }
    }

    private static @Nullable Object constant(ValueForm.Choice choice, YamlNode.Scalar scalar) {
        for (Enum<?> constant : Objects.requireNonNull(choice.of().of().getEnumConstants())) {
            if (constant.name().equals(scalar.text())) {
                return constant;
            }
        }
        return null;
    }

    private @Nullable Object group(Shape shape, YamlNode node, int position, Map<String, Object> more) {
        YamlNode.Mapping mapping = mapping(shape, node);
        if (mapping == null) {
            return null;
        }
        Map<String, Object> values = values(shape, mapping);
        if (values == null || (shape.owner() != null && key == null)) {
            return null;
        }
        if (shape.owner() != null && key != null) {
            values.put(shape.owner(), key);
        }
        if (shape.position() != null) {
            values.put(shape.position(), position);
        }
        more.forEach((name, keys) -> values.merge(name, keys, EntityReader::joined));
        return create(shape, node, new Values(values));
    }

    private static List<Object> joined(Object some, Object others) {
        return Stream.of((List<?>) some, (List<?>) others)
                .flatMap(List::stream)
                .<Object>map(each -> each)
                .distinct()
                .toList();
    }

    /** The mapping itself, or what its shorthand stands for, each part at the place of the whole. */
    private static YamlNode.@Nullable Mapping mapping(Shape shape, YamlNode node) {
        Shorthand shorthand = shape.shorthand();
        if (node instanceof YamlNode.Scalar scalar && shorthand != null) {
            Map<String, YamlNode.Member> members = new LinkedHashMap<>();
            shorthand
                    .parts(scalar.text())
                    .forEach((name, text) -> members.put(
                            name, new YamlNode.Member(scalar.place(), new YamlNode.Scalar(scalar.place(), text))));
            return new YamlNode.Mapping(scalar.place(), members);
        }
        return node instanceof YamlNode.Mapping mapping ? mapping : null;
    }

    private @Nullable Map<String, Object> values(Shape shape, YamlNode.Mapping mapping) {
        Map<String, Object> values = new HashMap<>();
        boolean complete = mapping.members().keySet().containsAll(shape.required());
        for (Map.Entry<String, ValueForm> member : shape.members().entrySet()) {
            YamlNode node = mapping.child(member.getKey()).orElse(null);
            if (node == null) {
                continue;
            }
            Object value = value(member.getValue(), node);
            if (value == null) {
                complete = false;
            } else {
                values.put(member.getKey(), value);
            }
        }
        return complete ? values : null;
    }

    private @Nullable Object create(Shape shape, YamlNode node, Values values) {
        try {
            return shape.creator().apply(values);
        } catch (RuleException broken) {
            YamlNode at = node.child(broken.field()).orElse(node);
            String expected = broken.code() == ProblemCode.BAD_URL ? URL : OTHERWISE + broken.getMessage();
            problems.addOfRule(broken.code(), at, entity, expected);
        } catch (IllegalArgumentException broken) {
            Shorthand shorthand = shape.shorthand();
            if (shorthand == null) {
                problems.addOfRule(ProblemCode.BROKEN_RULE, node, entity, OTHERWISE + broken.getMessage());
            } else {
                String expected = "%s; %s".formatted(shorthand.expected(), broken.getMessage());
                problems.addOfRule(shorthand.code(), node, entity, expected);
            }
        }
        return null;
    }
}
