package io.regatlas.domain.question;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Edge;
import io.regatlas.domain.catalogue.Field;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.catalogue.Route;
import io.regatlas.domain.catalogue.StructType;
import io.regatlas.domain.catalogue.Structs;
import io.regatlas.domain.catalogue.ValueType.Structured;
import io.regatlas.domain.citation.Basis;
import io.regatlas.domain.fixture.Dice;
import io.regatlas.domain.name.Language;
import io.regatlas.domain.question.PageRequest.EdgeMember;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Random selections over everything that is served, to a depth. */
final class RandomSelections {

    /** How deep a selection of a root field goes. */
    static final int DEPTH = 4;

    private static final List<Language> LANGUAGES = List.of(
            new Language("en"), new Language("zh"), new Language("zh-Hans"), new Language("de"), new Language("fr"));

    private final Dice dice;
    private final RandomPages pages;

    RandomSelections(Dice dice, RandomPages pages) {
        this.dice = dice;
        this.pages = pages;
    }

    /** Up to six members, the same field more than once at times. */
    Selection of(NodeType<?> type, int depth) {
        Selection selection = selection(type.name(), type.fields(), depth);
        return type.equals(Catalogue.REGULATION) && depth > 1 && dice.in100(5) ? withLineage(selection) : selection;
    }

    private Selection withLineage(Selection selection) {
        List<Selection.Member> members = new ArrayList<>(selection.members());
        GraphSelection family = new GraphSelection(List.of(
                new GraphSelection.GraphMember.Relationships("r", of(Catalogue.RELATIONSHIP, 0)),
                new GraphSelection.GraphMember.Entities(
                        "e", Alternatives.of(Catalogue.REGULATION, of(Catalogue.REGULATION, 1)))));
        members.add(new Selection.Lineage("family", family));
        return new Selection(members);
    }

    /** Up to two members of an entry, beside the node that it shows. */
    List<EdgeMember> ofEntry(NodeType<?> type, int depth) {
        List<Field> own = type.fields().stream()
                .filter(field -> field.served() && !field.name().equals(Catalogue.NODE_FIELD))
                .filter(field -> depth > 0 || !(field instanceof Edge))
                .toList();
        List<EdgeMember> members = new ArrayList<>();
        for (int i = 0; i < dice.below(3); i++) {
            members.add(new EdgeMember.OfEntry(member("e" + i, dice.pick(own), depth)));
        }
        return members;
    }

    /** Of some of the types, at times of none. */
    Alternatives alternatives(List<String> typeNames, int depth) {
        Map<NodeType<?>, Selection> byType = new LinkedHashMap<>();
        List<String> named = typeNames.size() == 1 ? typeNames : dice.some(typeNames, typeNames.size());
        named.forEach(name -> byType.put(Catalogue.type(name), of(Catalogue.type(name), depth)));
        return new Alternatives(byType);
    }

    private Selection selection(String typeName, List<Field> fields, int depth) {
        List<Field> served = fields.stream()
                .filter(Field::served)
                .filter(field -> depth > 0 || !(field instanceof Edge))
                .toList();
        List<Selection.Member> members = new ArrayList<>();
        for (int i = 0; i <= dice.below(6); i++) {
            String as = "m%d%s".formatted(i, dice.pick(List.of("", "_", "Alias")));
            members.add(dice.in100(8) ? new Selection.TypeName(as, typeName) : member(as, dice.pick(served), depth));
        }
        return new Selection(dice.in100(2) ? List.of() : members);
    }

    private Selection.Member member(String as, Field field, int depth) {
        if (field instanceof Edge edge) {
            return switch (edge.cardinality()) {
                case ONE ->
                    new Selection.One(
                            as,
                            edge,
                            edge.route() instanceof Route.Dated ? RandomQuestions.day(dice) : null,
                            alternatives(edge.targets(), depth - 1));
                case LIST -> new Selection.Many(as, edge, alternatives(edge.targets(), depth - 1));
                case CONNECTION ->
                    new Selection.Connected(
                            as, edge, pages.nested(Catalogue.type(edge.targets().get(0)), this, depth - 1));
            };
        }
        Property property = (Property) field;
        @Nullable Structured structured = property.type() instanceof Structured type ? type : null;
        return structured == null ? new Selection.Value(as, property) : struct(as, property, structured, depth);
    }

    private Selection.Member struct(String as, Property property, Structured structured, int depth) {
        StructType<?> struct = structured.of();
        Selection selection = selection(struct.name(), struct.fields(), depth - 1);
        if (structured.many() && struct.equals(Structs.NAME) && dice.in100(50)) {
            return new Selection.Picked(
                    as,
                    property,
                    dice.some(LANGUAGES, 3),
                    dice.in100(50) ? RandomQuestions.day(dice) : null,
                    selection);
        }
        List<Basis> bases = dice.in100(70) ? List.of(Basis.values()) : dice.some(List.of(Basis.values()), 2);
        return new Selection.Struct(as, property, bases, selection);
    }
}
