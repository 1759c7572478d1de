package io.regatlas.persistence.sql;

import io.regatlas.domain.catalogue.Dimension;
import io.regatlas.domain.catalogue.Edge;
import io.regatlas.domain.catalogue.Edge.Cardinality;
import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.question.Condition;
import io.regatlas.domain.question.Facet;
import io.regatlas.domain.question.Facets;
import io.regatlas.domain.question.Groups;
import io.regatlas.domain.question.Selection;
import io.regatlas.persistence.sql.Pages.Listing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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

    /** The object of several facets. */
    String facets(Facets facets, Listing listing) {
        return Json.object(facets.members().stream()
                .map(member -> new Json.Member(
                        member.as(),
                        member instanceof Facet facet
                                ? facet(facet, listing)
                                : Json.name(((Facets.TypeName) member).typeName())))
                .toList());
    }

    private String facet(Facet facet, Listing listing) {
        LocalDate on = facet.on() == null ? draft.on() : facet.on();
        return list(
                List.of(facet.dimension()),
                on,
                facet.filter(),
                facet.first(),
                listing,
                (counted, values) -> Json.object(facet.members().stream()
                        .map(member -> new Json.Member(member.as(), json(member, facet, listing, counted)))
                        .toList()));
    }

    /** The list of groups. */
    String groups(Groups groups, Listing listing) {
        return list(
                groups.by(),
                draft.on(),
                listing.request().filter(),
                groups.first(),
                listing,
                (counted, values) -> Json.object(groups.members().stream()
                        .map(member -> new Json.Member(member.as(), json(member, counted, values)))
                        .toList()));
    }

    private String json(Facet.Member member, Facet facet, Listing listing, String counted) {
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
        Edge edge = facet.dimension().edge();
        return name == null || edge == null ? Json.NULL : caption(name, edge, counted + ".value_0", listing.release());
    }

    private String caption(Selection.Member name, Edge edge, String key, String release) {
        String caption = selections.row(Reach.target(edge), key, release, scope -> selections.json(name, scope));
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

    private String list(
            List<Dimension> dimensions,
            LocalDate on,
            Condition filter,
            int first,
            Listing listing,
            BiFunction<String, List<String>, String> json) {
        String counted = draft.alias("f");
        List<String> columns = IntStream.range(0, dimensions.size())
                .mapToObj(i -> "value_" + i)
                .toList();
        List<String> values =
                columns.stream().map(column -> counted + "." + column).toList();
        String order = counted + ".frequency DESC, " + String.join(", ", values);
        String names = String.join(", ", columns);
        String groups = "SELECT " + names + ", count(*) AS frequency FROM ("
                + values(dimensions, columns, on, filter, listing) + ") " + draft.alias("v") + " GROUP BY " + names
                + " ORDER BY frequency DESC, " + names + " LIMIT " + draft.integer(first);
        return "(SELECT " + Json.list(json.apply(counted, values), order) + " FROM (" + groups + ") " + counted + ")";
    }

    /** Every node of the list with its values: a row each, and none twice. */
    private String values(
            List<Dimension> dimensions, List<String> columns, LocalDate on, Condition filter, Listing listing) {
        Rows rows = Rows.searched(draft, listing.type(), listing.release(), false);
        StringBuilder where = new StringBuilder(listing.where(conditions, filter, rows));
        StringBuilder from = new StringBuilder();
        List<String> selected = new ArrayList<>(List.of(rows.key()));
        for (int i = 0; i < dimensions.size(); i++) {
            Values values = values(dimensions.get(i), rows, on);
            selected.add(values.value() + " COLLATE \"C\" AS " + columns.get(i));
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
        if (holder.struct(last) instanceof Holder.OfDate date && last.isDate()) {
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
