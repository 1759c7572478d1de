package io.regatlas.persistence.sql;

import io.regatlas.domain.catalogue.Edge;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.catalogue.NodeType.Form;
import io.regatlas.domain.catalogue.Origin;
import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.catalogue.Structs;
import io.regatlas.domain.catalogue.ValueType.Structured;

/**
 * Rows of a type of node in a statement: its stated table, its derived one, or both joined. The second is joined only once
 * something asks for a column of it, and the first is left out where rows are looked through for columns of the second alone,
 * since of each join more the planner makes a worse guess. So {@link #from} is asked last. A release and what is computed lie
 * in one table; changes lie in a table expression of {@link Differences}, whose name then stands for the release.
 */
final class Rows implements Holder.OfNode {

    private static final String SEARCHED = "JOIN";

    private final NodeType<?> type;
    private final String release;
    private final String join;
    private final String stated;
    private final String derived;
    private final boolean derivedFirst;
    private boolean statedAsked;
    private boolean derivedAsked;

    private Rows(Draft draft, NodeType<?> type, String release, String join, boolean derivedFirst) {
        this.type = type;
        this.release = release;
        this.join = join;
        this.stated = draft.alias("n");
        this.derived = isOneTable() ? stated : draft.alias("d");
        this.derivedFirst = derivedFirst && !isOneTable();
    }

    /** Rows to answer from. A missing derived row is noticed: what must be there is then not. */
    static Rows shown(Draft draft, NodeType<?> type, String release) {
        return new Rows(draft, type, release, "LEFT JOIN", false);
    }

    /**
     * Rows to look through.
     *
     * @param derivedFirst whether an index of the derived table leads
     */
    static Rows searched(Draft draft, NodeType<?> type, String release, boolean derivedFirst) {
        return new Rows(draft, type, release, SEARCHED, derivedFirst);
    }

    /** Whether a row belongs to a release. */
    static String alive(String alias, String release) {
        return alias + ".since_release <= " + release + " AND " + alias + ".until_release > " + release;
    }

    NodeType<?> type() {
        return type;
    }

    /** Number of the release that is read here, in SQL; that of what a change is of, where these are changes. */
    String release() {
        return isChange() ? stated + ".at_release" : release;
    }

    /** What its first table is called here. */
    String alias() {
        return stated;
    }

    /** A column of changes that no field is in. */
    String ofChange(String column) {
        return stated + "." + column;
    }

    /** The key. */
    String key() {
        return (derivedFirst ? derived : stated) + ".key";
    }

    /** The number of the release that the node is. */
    String number() {
        return stated() + ".number";
    }

    /** The key, the keys, the id or the ids that an edge holds. */
    String held(Edge edge) {
        return (edge.origin() == Origin.DERIVED ? derived() : stated()) + "." + Layout.column(edge.name());
    }

    /** A column that nodes are sorted by. */
    String order(String column) {
        return derived() + "." + column;
    }

    @Override
    public String value(Property property) {
        if (isChange()) {
            return ofChange(property);
        }
        return (isDerived(property) ? derived() : stated()) + "." + Layout.column(property.name());
    }

    @Override
    public Holder struct(Property property) {
        boolean inColumns = property.type() instanceof Structured structured
                && structured.of().equals(Structs.PARTIAL_DATE);
        return inColumns ? new OfDate(value(property)) : new OfJson(value(property));
    }

    @Override
    public String known() {
        return key() + " IS NOT NULL";
    }

    /** What stands behind FROM. */
    String from() {
        String first = derivedFirst ? derivedTable() : statedTable();
        if (!(derivedFirst ? statedAsked : derivedAsked)) {
            return first;
        }
        if (!derivedFirst && !statedAsked && join.equals(SEARCHED)) {
            return derivedTable() + " CROSS JOIN LATERAL (SELECT " + derived + ".key, " + derived + ".since_release, "
                    + derived + ".until_release) " + stated;
        }
        String second = derivedFirst ? stated : derived;
        return first + " " + join + " " + (derivedFirst ? statedTable() : derivedTable()) + " ON " + second + ".key = "
                + key() + " AND " + alive(second, release);
    }

    /** Which rows belong to the release. */
    String alive() {
        if (isChange()) {
            return "true";
        }
        return isRelease() ? stated + ".number <= " + release : alive(derivedFirst ? derived : stated, release);
    }

    private boolean isRelease() {
        return type.form() == Form.RELEASE;
    }

    private boolean isChange() {
        return type.form() == Form.CHANGE;
    }

    /** The column {@code key} is that of the change itself. */
    private String ofChange(Property property) {
        return switch (property.name()) {
            case "key" -> ofChange("owner");
            case "fields" -> FieldDifferences.of(stated);
            default -> ofChange(Layout.column(property.name()));
        };
    }

    private boolean isOneTable() {
        return isRelease() || isChange() || type.form() == Form.COMPUTED;
    }

    /** A condition on a held key looks like a published property, but lies where the edge does. */
    private boolean isDerived(Property property) {
        return (property.origin() == Origin.DERIVED || property.origin() == Origin.PUBLISHED)
                && type.edge(property.name()).isEmpty();
    }

    private String stated() {
        statedAsked = true;
        return stated;
    }

    private String derived() {
        derivedAsked = !isOneTable();
        return derived;
    }

    private String statedTable() {
        if (isChange()) {
            return release + " " + stated;
        }
        return (type.form() == Form.COMPUTED ? Layout.derivedTable(type) : Layout.table(type)) + " " + stated;
    }

    private String derivedTable() {
        return Layout.derivedTable(type) + " " + derived;
    }
}
