package io.regatlas.api.answer;

import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLSchema;
import io.regatlas.api.document.Picks;
import io.regatlas.api.limits.Limits;
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
import io.regatlas.domain.name.Language;
import io.regatlas.domain.question.Alternatives;
import io.regatlas.domain.question.Selection;
import io.regatlas.domain.question.Selection.Absent;
import io.regatlas.domain.question.Selection.Connected;
import io.regatlas.domain.question.Selection.Many;
import io.regatlas.domain.question.Selection.Member;
import io.regatlas.domain.question.Selection.One;
import io.regatlas.domain.question.Selection.Picked;
import io.regatlas.domain.question.Selection.Struct;
import io.regatlas.domain.question.Selection.TypeName;
import io.regatlas.domain.question.Selection.Value;
import io.regatlas.domain.release.ReleaseRef;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns the fields below a node into what is asked of it, by the catalogue. */
final class Selections {

    private final GraphQLSchema schema;
    private final LegalDay day;
    private final Limits limits;
    private final Pages pages;
    private final Walks walks;

    /** For the fields below one root field, which reads one release as of one day. */
    Selections(GraphQLSchema schema, ReleaseRef release, LegalDay day, Limits limits) {
        this.schema = schema;
        this.day = day;
        this.limits = limits;
        this.pages = new Pages(this, release, day, limits);
        this.walks = new Walks(this, limits);
    }

    Pages pages() {
        return pages;
    }

    /** What turns searches into requests, whose hits may be of the types of these names. */
    Searches searches(List<String> hitTypes) {
        return new Searches(this, hitTypes, day, limits);
    }

    /** What turns fields that ask what texts name into questions. */
    Recognitions recognitions() {
        return new Recognitions(this);
    }

    Walks walks() {
        return walks;
    }

    /** What is asked of a node that may be of several types. */
    Alternatives alternatives(Collection<String> typeNames, ExecutableNormalizedField field) {
        Map<NodeType<?>, Selection> byType = new LinkedHashMap<>();
        typeNames.forEach(name -> {
            NodeType<?> type = Catalogue.type(name);
            byType.put(type, selection(type, field.getChildren(name)));
        });
        return new Alternatives(byType);
    }

    /** What is asked of a node of a type. */
    Selection selection(NodeType<?> type, List<ExecutableNormalizedField> fields) {
        return new Selection(fields.stream().map(field -> member(type, field)).toList());
    }

    /** One member of what is asked of a node of a type. */
    Member member(NodeType<?> type, ExecutableNormalizedField field) {
        String name = field.getFieldName();
        if (name.equals(Constants.TYPE_NAME)) {
            return new TypeName(field.getResultKey(), type.name());
        }
        if (name.equals("lineage")) {
            return new Selection.Lineage(field.getResultKey(), walks.lineage(field));
        }
        return Picks.property(type, name)
                .map(names -> picked(type, names, field))
                .orElseGet(() -> member(type.field(name), type.name(), field));
    }

    private Selection struct(StructType<?> type, List<ExecutableNormalizedField> fields) {
        return new Selection(fields.stream().map(field -> member(type, field)).toList());
    }

    private Member member(StructType<?> type, ExecutableNormalizedField field) {
        String name = field.getFieldName();
        if (name.equals(Constants.TYPE_NAME)) {
            return new TypeName(field.getResultKey(), type.name());
        }
        // Counts that a release holds are of no keys; those of a list are made elsewhere.
        return type.equals(Structs.FACET_VALUE) && name.equals(Picks.CAPTION)
                ? new Absent(field.getResultKey())
                : member(type.field(name), type.name(), field);
    }

    private Member member(Optional<Field> declared, String owner, ExecutableNormalizedField field) {
        Field found = declared.orElseThrow(
                () -> new IllegalStateException("the catalogue has no %s.%s".formatted(owner, field.getFieldName())));
        return found instanceof Edge edge ? far(edge, field) : value((Property) found, field);
    }

    private Member far(Edge edge, ExecutableNormalizedField field) {
        String as = field.getResultKey();
        return switch (edge.cardinality()) {
            case ONE -> new One(as, edge, isDated(edge) ? day.of(field) : null, alternatives(edge.targets(), field));
            case LIST -> new Many(as, edge, alternatives(edge.targets(), field));
            case CONNECTION -> {
                NodeType<?> target = Catalogue.type(edge.targets().get(0));
                if (isDated(edge)) {
                    day.use();
                }
                yield new Connected(as, edge, pages.page(target, field));
            }
        };
    }

    private static boolean isDated(Edge edge) {
        return edge.route() instanceof Route.Dated;
    }

    private Member value(Property property, ExecutableNormalizedField field) {
        if (!(property.type() instanceof Structured structured)) {
            return new Value(field.getResultKey(), property);
        }
        return new Struct(field.getResultKey(), property, bases(field), struct(structured.of(), field.getChildren()));
    }

    /** One name out of several; where a type has one alone, that one. */
    private Member picked(NodeType<?> type, Property names, ExecutableNormalizedField field) {
        List<Language> languages = languages(field);
        Structured structured = (Structured) names.type();
        Selection selection = struct(structured.of(), field.getChildren());
        if (!structured.many()) {
            return new Struct(field.getResultKey(), names, List.of(Basis.values()), selection);
        }
        LocalDate on = Picks.hangOnDay(schema, type) ? day.of(field) : null;
        return new Picked(field.getResultKey(), names, languages, on, selection);
    }

    private List<Basis> bases(ExecutableNormalizedField field) {
        return Arguments.of(field)
                .list("basis", limits.values())
                .map(names -> names.stream()
                        .map(name -> Basis.valueOf((String) name))
                        .distinct()
                        .toList())
                .orElse(List.of(Basis.values()));
    }

    private List<Language> languages(ExecutableNormalizedField field) {
        Arguments arguments = Arguments.of(field);
        return arguments.list("lang", limits.values()).orElse(List.of()).stream()
                .map(tag -> language(arguments, (String) tag))
                .toList();
    }

    private static Language language(Arguments arguments, String tag) {
        try {
            return Language.parse(tag);
        } catch (IllegalArgumentException malformed) {
            throw arguments.bad("lang", "has an entry that is no language tag such as en or zh-Hans");
        }
    }
}
