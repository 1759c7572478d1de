package io.regatlas.importer.form;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Edge;
import io.regatlas.domain.catalogue.Field;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.catalogue.NodeType.Form;
import io.regatlas.domain.catalogue.Origin;
import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.catalogue.StructType;
import io.regatlas.domain.catalogue.Structs;
import io.regatlas.domain.catalogue.Values;
import io.regatlas.domain.dataset.Dataset;
import io.regatlas.domain.entity.Key;
import io.regatlas.domain.publish.Retirement;
import io.regatlas.domain.rule.Assertion;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a mapping in a file holds.
 *
 * @param name name of the type it is read as
 * @param members how each field is written, by name, in the schema's order
 * @param required names of the fields that must be there
 * @param given names of fields of the type that no file states: computed, published, or given by the place
 * @param owner name of the field that leads back to the entity it is a part of; null if it is none
 * @param position name of the field that is its place in the list, from 1; null if it has none
 * @param shorthand how it may be written as one text; null if it cannot
 * @param creator makes the domain value
 */
public record Shape(
        String name,
        Map<String, ValueForm> members,
        Set<String> required,
        Set<String> given,
        @Nullable String owner,
        @Nullable String position,
        @Nullable Shorthand shorthand,
        Function<Values, ?> creator) {

    /** Name of the field that says that an entity is no more. */
    public static final String RETIRED = "retired";

    private static final Shape TERMS = plain(
            "Retired",
            Map.of("reason", Plain.TEXT, "on", Plain.DAY, "redirect", Plain.KEY),
            List.of("reason", "on"),
            values -> values);

    private static final Shape ASSERTION =
            plain("Assertion", AssertionForm.members(), List.of(), AssertionForm::assertion);

    private static final String CITATIONS = "citations";
    private static final String BASIS = "basis";
    private static final String POSITION = "position";

    /** Fields that the catalogue always has a value for, and that files may leave out, by type. */
    private static final Map<String, Set<String>> DEFAULTED = Map.of(
            "Regulation", Set.of("unnamedIssuers"),
            "Activity", Set.of("unnamedActors"),
            "Deadline", Set.of("inclusive"),
            "Citation", Set.of(BASIS));

    /** Fields of a citation that follow from where it stands. */
    private static final Set<String> OF_PROOF = Set.of("subject", "ofName");

    /** The shape of an entity. */
    static Shape of(NodeType<?> type) {
        return of(type, null);
    }

    /** The shape of a dataset's own file, which says besides what is expected of the whole. */
    static Shape ofDatasetFile() {
        Shape dataset = of(Catalogue.DATASET);
        Map<String, ValueForm> members = new LinkedHashMap<>(dataset.members);
        members.put(DatasetFile.ASSERTIONS, new ValueForm.Many(new ValueForm.Group(ASSERTION), false));
        return new Shape(
                dataset.name,
                Collections.unmodifiableMap(members),
                dataset.required,
                dataset.given,
                null,
                null,
                null,
                values -> new DatasetFile(
                        (Dataset) dataset.creator.apply(values), values.list(Assertion.class, DatasetFile.ASSERTIONS)));
    }

    /** The shape of an entity that is no more. */
    static Shape retired(NodeType<?> type) {
        return plain(
                "Retirement",
                Map.of("key", Plain.KEY, RETIRED, new ValueForm.Group(TERMS)),
                List.of("key", RETIRED),
                values -> retirement(type, values.key("key"), values.required(Values.class, RETIRED)));
    }

    /** The shape of a part, as it stands in the list of that edge. */
    static Shape ofPart(NodeType<?> type, Edge edge) {
        return of(type, edge);
    }

    /** The shape of a value object. */
    static Shape of(StructType<?> struct) {
        List<Field> stated = struct.fields().stream()
                .filter(field -> field instanceof Property property
                        ? property.origin() == Origin.STATED
                        : ((Edge) field).statesParts())
                .toList();
        Map<String, ValueForm> members = members(stated, false);
        return new Shape(
                struct.name(),
                members,
                required(struct.name(), stated, members),
                given(struct.fields(), members),
                null,
                null,
                struct.equals(Structs.PARTIAL_DATE) ? Shorthand.DATE : null,
                struct.create());
    }

    private static Shape of(NodeType<?> type, @Nullable Edge from) {
        String owner =
                from == null || from.parts() == null ? null : from.parts().owner();
        String position = from == null ? null : position(type);
        List<Field> stated = Stream.of(key(type), type.stated(), type.parts())
                .flatMap(fields -> fields)
                .filter(field -> !field.name().equals(owner) && !field.name().equals(position))
                .filter(field -> !type.equals(Catalogue.CITATION) || !OF_PROOF.contains(field.name()))
                .map(Field.class::cast)
                .toList();
        Map<String, ValueForm> members = members(stated, isCited(type));
        return new Shape(
                type.name(),
                members,
                required(type.name(), stated, members),
                given(type.fields(), members),
                owner,
                position,
                type.equals(Catalogue.CITATION) ? Shorthand.CITATION : null,
                type.creator());
    }

    private static Map<String, ValueForm> members(List<Field> stated, boolean cited) {
        Map<String, ValueForm> members = new LinkedHashMap<>();
        stated.forEach(field -> members.put(
                field.name(), cited && field.name().equals(CITATIONS) ? atLeastOne(field) : ValueForm.of(field)));
        return Collections.unmodifiableMap(members);
    }

    private static Set<String> required(String name, List<Field> stated, Map<String, ValueForm> members) {
        Set<String> required = new LinkedHashSet<>();
        stated.stream()
                .filter(field ->
                        members.get(field.name()) instanceof ValueForm.Many many ? many.atLeastOne() : field.required())
                .map(Field::name)
                .forEach(required::add);
        required.removeAll(DEFAULTED.getOrDefault(name, Set.of()));
        return Collections.unmodifiableSet(required);
    }

    private static Set<String> given(List<Field> all, Map<String, ValueForm> members) {
        Set<String> given = new LinkedHashSet<>();
        all.stream()
                .map(Field::name)
                .filter(field -> !members.containsKey(field))
                .forEach(given::add);
        return Collections.unmodifiableSet(given);
    }

    /** Whether it is a statement, which must cite: its basis is that of its citations. */
    private static boolean isCited(NodeType<?> type) {
        return type.derived().anyMatch(field -> field.name().equals(BASIS));
    }

    private static ValueForm atLeastOne(Field field) {
        return new ValueForm.Many(((ValueForm.Many) ValueForm.of(field)).each(), true);
    }

    private static Stream<Field> key(NodeType<?> type) {
        return type.form() == Form.ENTITY ? type.field("key").stream() : Stream.of();
    }

    /** Parts that have a position are written in their order, and the position is not written. */
    private static @Nullable String position(NodeType<?> type) {
        return type.field(POSITION).map(Field::name).orElse(null);
    }

    private static Shape plain(
            String name, Map<String, ValueForm> members, List<String> required, Function<Values, ?> creator) {
        return new Shape(
                name, new TreeMap<>(members), new LinkedHashSet<>(required), Set.of(), null, null, null, creator);
    }

    private static Retirement retirement(NodeType<?> type, Key key, Values terms) {
        return new Retirement(
                key,
                type.name(),
                terms.text("reason"),
                terms.required(LocalDate.class, "on"),
                terms.optional(Key.class, "redirect"));
    }
}
