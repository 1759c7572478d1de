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
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever a list can be filtered by leads an index of its own, so that a condition that keeps little reads little. */
class IndexesTest {

    /** Without brackets, of which PostgreSQL writes more than one has asked for. */
    private static final String SELECT_INDEXES = "SELECT regexp_replace(indexdef, 'regatlas\\.|::text|[\"()]', '', 'g')"
            + " FROM pg_indexes WHERE schemaname = 'regatlas' ORDER BY 1";

    private static final List<String> LINKS = List.of(" ON derived_link USING btree type, field, to_key");
    private static final List<String> TEXTS = List.of(" ON derived_text USING btree type, field, .*folded");
    private static final List<String> PARTS_TOO = List.of(TEXTS.get(0), " ON derived_text USING gin text_gramsfolded");

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
                        .filter(start -> indexes.stream()
                                .noneMatch(Pattern.compile(start).asPredicate()))
                        .forEach(missing::add));

        assertThat(missing).isEmpty();
    }

    /** What the definitions of such indexes have in them, as regular expressions. */
    private static List<String> leading(NodeType<?> type, Field field) {
        Draft draft = new Draft(new ReleaseRef(1, "a".repeat(64)), LocalDate.EPOCH);
        Rows rows = Rows.searched(draft, type, Draft.RELEASE_NUMBER, false);
        if (field instanceof Edge edge) {
            if (edge.isHeld() && edge.cardinality() == Cardinality.ONE) {
                return List.of(on(rows, rows.held(edge), "btree"));
            }
            return Layout.isLinked(edge) ? LINKS : List.of();
        }
        Property property = (Property) field;
        if (ALL_ALIKE.contains(type + "." + field)) {
            return List.of();
        }
        if (property.isTextual()) {
            return type.equals(Catalogue.CITATION) ? TEXTS : PARTS_TOO;
        }
        return plain(rows, rows, property);
    }

    private static List<String> plain(Rows rows, Holder holder, Property property) {
        if (property.isTextual()) {
            return List.of();
        }
        if (property.isDate()) {
            return List.of(on(rows, ((Holder.Dated) holder.struct(property)).days(), "gist"));
        }
        if (property.filtered().isPresent()) {
            return inside(rows, holder.struct(property), property.filtered().get());
        }
        return List.of(on(rows, holder.value(property), "btree"));
    }

    private static List<String> inside(Rows rows, Holder holder, StructType<?> struct) {
        return struct.conditions().stream()
                .map(name -> (Property) struct.field(name).orElseThrow())
                .flatMap(part -> plain(rows, holder, part).stream())
                .toList();
    }

    private static String on(Rows rows, String expression, String method) {
        String alias = expression.replaceFirst(".*?([nd]\\d+)\\..*", "$1");
        String table = rows.from().replaceFirst(".*?(\\w+) " + alias + "\\b.*", "$1");
        String indexed = expression.replace(alias + ".", "").replaceAll("[()]", "");
        return Pattern.quote(" ON " + table + " USING " + method + " " + indexed);
    }
}
