package io.regatlas.persistence.release;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Edge;
import io.regatlas.domain.catalogue.Edge.Parts;
import io.regatlas.domain.catalogue.Entity;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.catalogue.NodeType.Form;
import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.catalogue.Structs;
import io.regatlas.domain.catalogue.ValueType.Structured;
import io.regatlas.domain.catalogue.Values;
import io.regatlas.domain.citation.Citation;
import io.regatlas.domain.entity.Key;
import io.regatlas.domain.name.Name;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts an entity together again from the rows that it was taken apart into; its parts come in the order of their keys. */
final class Reassembly {

    /** The fields of a citation that say what it proves. */
    private static final String SUBJECT = "subject";

    private static final String OF_NAME = "ofName";

    private final List<StatedRow> rows;

    private Reassembly(List<StatedRow> rows) {
        this.rows = rows;
    }

    /**
     * The entity.
     *
     * @param own its own row
     * @param rows its own row and those of its parts, in one release
     * @throws IllegalArgumentException where they break a rule of the domain
     */
    static Entity<?> of(StatedRow own, List<StatedRow> rows) {
        return entity(own.type(), new Reassembly(rows).value(own));
    }

    @SuppressWarnings("unchecked") // the catalogue ties a type to the values that it creates
    private static <T> Entity<T> entity(NodeType<T> type, Object value) {
        return new Entity<>(type, (T) value);
    }

    private Object value(StatedRow row) {
        Map<String, Object> values = new HashMap<>(row.values());
        if (row.type().form() == Form.ENTITY) {
            values.put("key", new Key(row.key()));
        }
        row.type()
                .properties()
                .filter(Reassembly::holdsNames)
                .forEach(property ->
                        values.computeIfPresent(property.name(), (name, named) -> proven(row, name, named)));
        row.type().parts().forEach(edge -> values.put(edge.name(), parts(row, edge)));
        return row.type().creator().apply(new Values(values));
    }

    private List<Object> parts(StatedRow row, Edge edge) {
        Parts parts = Objects.requireNonNull(edge.parts());
        String owner = parts.owner();
        return of(parts.type())
                .filter(part -> owner == null ? proves(part, row, null) : part.holds(owner, row.key()))
                .map(this::value)
                .toList();
    }

    /** Names with what proves them. */
    private Object proven(StatedRow row, String field, Object named) {
        if (named instanceof Name name) {
            return proven(row, Name.locals(field, List.of(name)).get(0), name);
        }
        List<Name> names =
                ((Collection<?>) named).stream().map(Name.class::cast).toList();
        List<String> locals = Name.locals(field, names);
        return IntStream.range(0, names.size())
                .mapToObj(i -> proven(row, locals.get(i), names.get(i)))
                .toList();
    }

    private Name proven(StatedRow row, String local, Name name) {
        List<Citation> citations = of(Catalogue.CITATION.name())
                .filter(citation -> proves(citation, row, local))
                .map(citation -> (Citation) value(citation))
                .toList();
        return new Name(name.text(), name.language(), name.kind(), name.from(), name.until(), citations);
    }

    private Stream<StatedRow> of(String type) {
        return rows.stream().filter(row -> row.type().name().equals(type));
    }

    /** Whether a citation proves a node or, where that is given, a name of it. */
    private static boolean proves(StatedRow citation, StatedRow row, @Nullable String local) {
        return citation.holds(SUBJECT, row.id().toString())
                && Objects.equals(citation.values().get(OF_NAME), local);
    }

    private static boolean holdsNames(Property property) {
        return property.type() instanceof Structured structured
                && structured.of().equals(Structs.NAME);
    }
}
