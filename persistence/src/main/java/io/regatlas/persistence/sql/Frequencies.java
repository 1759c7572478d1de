package io.regatlas.persistence.sql;

import io.regatlas.domain.catalogue.Dimension;
import io.regatlas.domain.catalogue.Edge;
import io.regatlas.domain.catalogue.Edge.Cardinality;
import io.regatlas.domain.catalogue.HitDimension;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.question.Condition;
import io.regatlas.domain.question.Facet;
import io.regatlas.domain.question.Facets;
import io.regatlas.domain.question.Groups;
import io.regatlas.domain.question.HitFacet;
import io.regatlas.domain.question.Selection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How often values are in a list, in SQL. */
final class Frequencies {

    private final Draft draft;
    private final Selections selections;
    private final Conditions conditions;

    /**
     * Where the values of one dimension are.
     *
     * @param value the value, as text
     * @param from what stands behind FROM besides the list's rows, behind a comma; or nothing
     * @param where which of these rows belong to a row of the list, behind AND; or nothing
     */
    private record Values(String value, String from, String where) {}

    Frequencies(Draft draft, Selections selections, Conditions conditions) {
        this.draft = draft;
        this.selections = selections;
        this.conditions = conditions;
    }

    /** The object of several facets of a list. */
    String facets(Facets facets, Listing listing) {
        return object(facets, member -> facet((Facet) member, listing));
    }

    /**
     * The object of several facets of what a search finds.
     *
     * @param hits gives what a facet counts: a table expression with types and keys
     */
    String facetsOfHits(Facets facets, Function<HitFacet, String> hits) {
        return object(facets, member -> facet((HitFacet) member, hits.apply((HitFacet) member)));
    }

    private static String object(Facets facets, Function<Facets.Member, String> facet) {
        return Json.object(facets.members().stream()
                .map(member -> new Json.Member(
                        member.as(),
                        member instanceof Facets.TypeName typeName
                                ? Json.name(typeName.typeName())
                                : facet.apply(member)))
                .toList());
    }

    private String facet(Facet facet, Listing listing) {
        LocalDate on = facet.on() == null ? draft.on() : facet.on();
        return list(
                values(List.of(facet.dimension()), on, facet.filter(), listing),
                1,
                facet.first(),
                (counted, values) -> value(facet.members(), facet.dimension().keysOf(), counted, listing.release()));
    }

    private String facet(HitFacet facet, String hits) {
        HitDimension dimension = facet.dimension();
        String values = dimension.isKind()
                ? kinds(hits)
                : dimension.byType().entrySet().stream()
                        .map(entry -> ofHits(entry.getKey(), entry.getValue(), hits))
                        .collect(Collectors.joining(" UNION ALL "));
        return list(
                values,
                1,
                facet.first(),
                (counted, columns) -> value(facet.members(), dimension.keysOf(), counted, Draft.RELEASE_NUMBER));
    }

    private String kinds(String hits) {
        String hit = draft.alias("h");
        return Keys.entities().stream()
                .map(type -> "WHEN " + Json.literal(type.name()) + " THEN " + Json.literal(String.valueOf(type.kind())))
                .collect(Collectors.joining(
                        " ",
                        "SELECT (CASE " + hit + ".type ",
                        " END) COLLATE \"C\" AS value_0 FROM " + hits + " " + hit));
    }

    private String ofHits(NodeType<?> type, Dimension dimension, String hits) {
        String hit = draft.alias("h");
        Rows rows = Rows.searched(draft, type, Draft.RELEASE_NUMBER, false);
        String where = rows.alive() + " AND " + rows.key() + " IN (SELECT " + hit + ".key FROM " + hits + " " + hit
                + " WHERE " + hit + ".type = " + Json.literal(type.name()) + ")";
        return values(List.of(dimension), draft.on(), rows, where);
    }

    /** The list of groups. */
    String groups(Groups groups, Listing listing) {
        return list(
                values(groups.by(), draft.on(), listing.request().filter(), listing),
                groups.by().size(),
                groups.first(),
                (counted, values) -> Json.object(groups.members().stream()
                        .map(member -> new Json.Member(member.as(), json(member, counted, values)))
                        .toList()));
    }

    private String value(List<Facet.Member> members, Optional<NodeType<?>> keysOf, String counted, String release) {
        return Json.object(members.stream()
                .map(member -> new Json.Member(member.as(), json(member, keysOf, counted, release)))
                .toList());
    }

    private String json(Facet.Member member, Optional<NodeType<?>> keysOf, String counted, String release) {
        if (member instanceof Facet.Member.TypeName typeName) {
            return Json.name(typeName.typeName());
        }
        if (member instanceof Facet.Member.Value) {
            return Json.text(counted + ".value_0", Json.NULL);
        }
        if (member instanceof Facet.Member.Frequency) {
            return Json.plain(counted + ".frequency", Json.NULL);
        }
        Selection.Member name = ((Facet.Member.Caption) member).name();
        return name == null || keysOf.isEmpty()
                ? Json.NULL
                : caption(name, keysOf.get(), counted + ".value_0", release);
    }

    private String caption(Selection.Member name, NodeType<?> type, String key, String release) {
        String caption = selections.row(type, key, release, scope -> selections.json(name, scope));
        return Json.orElse(caption, Json.NULL);
    }

    private static String json(Groups.Member member, String counted, List<String> values) {
        if (member instanceof Groups.Member.TypeName typeName) {
            return Json.name(typeName.typeName());
        }
        return member instanceof Groups.Member.Values
                ? Json.texts("ARRAY[" + String.join(", ", values) + "]")
                : Json.plain(counted + ".frequency", Json.NULL);
    }

    /**
     * The most frequent of some rows.
     *
     * @param rows a statement that selects them
     * @param width how many columns they have
     * @param json what to say of one, by the name it has and its columns
     */
    private String list(String rows, int width, int first, BiFunction<String, List<String>, String> json) {
        String counted = draft.alias("f");
        List<String> values =
                columns(width).map(column -> counted + "." + column).toList();
        String order = counted + ".frequency DESC, " + String.join(", ", values);
        String names = columns(width).collect(Collectors.joining(", "));
        String groups = "SELECT " + names + ", count(*) AS frequency FROM (" + rows + ") " + draft.alias("v")
                + " GROUP BY " + names + " ORDER BY frequency DESC, " + names + " LIMIT " + draft.integer(first);
        return "(SELECT " + Json.list(json.apply(counted, values), order) + " FROM (" + groups + ") " + counted + ")";
    }

    private static Stream<String> columns(int width) {
        return IntStream.range(0, width).mapToObj(i -> "value_" + i);
    }

    private String values(List<Dimension> dimensions, LocalDate on, Condition filter, Listing listing) {
        Rows rows = Rows.searched(draft, listing.type(), listing.release(), false);
        return values(dimensions, on, rows, listing.where(conditions, filter, rows));
    }

    /** Every node with its values: a row each, and none twice. */
    private String values(List<Dimension> dimensions, LocalDate on, Rows rows, String nodes) {
        StringBuilder where = new StringBuilder(nodes);
        StringBuilder from = new StringBuilder();
        List<String> selected = new ArrayList<>(List.of(rows.key()));
        for (int i = 0; i < dimensions.size(); i++) {
            Values values = values(dimensions.get(i), rows, on);
            selected.add(values.value() + " COLLATE \"C\" AS value_" + i);
            from.append(values.from());
            where.append(values.where()).append(" AND ").append(values.value()).append(" IS NOT NULL");
        }
        return selected.stream().collect(Collectors.joining(", ", "SELECT DISTINCT ", " FROM ")) + rows.from() + from
                + " WHERE " + where;
    }

    private Values values(Dimension dimension, Rows rows, LocalDate on) {
        Edge edge = dimension.edge();
        if (edge == null) {
            return new Values(value(dimension.path(), rows), "", "");
        }
        if (dimension.isOfKeys() && edge.isHeld() && edge.cardinality() == Cardinality.ONE) {
            return new Values(rows.held(edge), "", "");
        }
        Rows far = Rows.searched(draft, Reach.target(edge), rows.release(), false);
        Reach reach = Reach.of(draft, edge, Scope.of(rows, on), far, on);
        if (dimension.isOfKeys()) {
            return new Values(reach.farKey(), reach.joined(), " AND " + reach.where());
        }
        String value = value(dimension.path(), far);
        String where = " AND " + reach.joins(far) + " AND " + far.alive();
        return new Values(value, ", " + far.from() + reach.joined(), where);
    }

    private static String value(List<Property> path, Rows rows) {
        Holder holder = rows;
        for (Property property : path.subList(0, path.size() - 1)) {
            holder = holder.struct(property);
        }
        Property last = path.get(path.size() - 1);
        if (holder.struct(last) instanceof Holder.OfDate date) {
            return year(date);
        }
        return holder.value(last);
    }

    private static String year(Holder.OfDate date) {
        String first = "to_char(" + date.part("earliest") + ", 'YYYY')";
        String last = "to_char(" + date.part("latest") + ", 'YYYY')";
        String finite = "isfinite(" + date.part("earliest") + ") AND isfinite(" + date.part("latest") + ")";
        return "(CASE WHEN " + finite + " AND " + first + " = " + last + " THEN " + first + " END)";
    }
}
