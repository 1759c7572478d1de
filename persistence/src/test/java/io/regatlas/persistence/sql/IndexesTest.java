package io.regatlas.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Edge;
import io.regatlas.domain.catalogue.Edge.Cardinality;
import io.regatlas.domain.catalogue.Field;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.catalogue.NodeType.Form;
import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.catalogue.StructType;
import io.regatlas.domain.release.ReleaseRef;
import io.regatlas.persistence.TestStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever a list can be filtered by leads an index of its own, so that a condition that keeps little reads little. */
class IndexesTest {

    private static final String SELECT_INDEXES = "SELECT regexp_replace(indexdef, 'regatlas\\.|::text|\"', '', 'g')"
            + " FROM pg_indexes WHERE schemaname = 'regatlas' ORDER BY 1";

    /** Every relationship has both directions. */
    private static final Set<String> ALL_ALIKE = Set.of("Related.direction");

    @Test
    void whateverCanBeFilteredByLeadsAnIndex() {
        List<String> indexes;
        try (TestStore store = TestStore.create()) {
            indexes = store.askAll(SELECT_INDEXES);
        }

        List<String> missing = new ArrayList<>();
        Catalogue.all()
                .filter(type -> type.form() != Form.CHANGE && type.form() != Form.RELEASE)
                .forEach(type -> type.conditions().values().stream()
                        .flatMap(field -> leading(type, field).stream())
                        .distinct()
                        .filter(start -> indexes.stream().noneMatch(index -> index.contains(start)))
                        .forEach(missing::add));

        assertThat(missing).isEmpty();
    }

    /** How the definition of such an index goes on behind its name, or may. */
    private static List<String> leading(NodeType<?> type, Field field) {
        Draft draft = new Draft(new ReleaseRef(1, "a".repeat(64)), LocalDate.EPOCH);
        Rows rows = Rows.searched(draft, type, Draft.RELEASE_NUMBER, false);
        if (field instanceof Edge edge) {
            boolean hasColumn = edge.isHeld() && edge.cardinality() == Cardinality.ONE;
            return hasColumn ? List.of(on(rows, rows.held(edge), "btree")) : List.of();
        }
        Property property = (Property) field;
        if (property.isTextual() || ALL_ALIKE.contains(type + "." + field)) {
            return List.of();
        }
        if (property.filtered().isPresent()) {
            return inside(rows, property, property.filtered().get());
        }
        if (property.isDate()) {
            return List.of(on(rows, ((Holder.Dated) rows.struct(property)).days(), "gist"));
        }
        return List.of(on(rows, rows.value(property), "btree"));
    }

    /** A value object that few have may have an index of who has it. */
    private static List<String> inside(Rows rows, Property property, StructType<?> struct) {
        if (struct.conditions().stream()
                .anyMatch(name -> struct.field(name).orElseThrow() instanceof Property part && part.isDate())) {
            return List.of(" WHERE (" + Layout.column(property.name()) + " IS NOT NULL)");
        }
        return struct.conditions().stream()
                .map(name -> (Property) struct.field(name).orElseThrow())
                .filter(part -> !part.isTextual())
                .map(part -> ((Holder.OfJson) rows.struct(property)).text(part.name()))
                .map(text -> text.replaceFirst("n\\d+\\.", ""))
                .toList();
    }

    private static String on(Rows rows, String expression, String method) {
        String alias = expression.replaceFirst(".*?([nd]\\d+)\\..*", "$1");
        String table = rows.from().replaceFirst(".*?(\\w+) " + alias + "\\b.*", "$1");
        return " ON " + table + " USING " + method + " (" + expression.replace(alias + ".", "");
    }
}
