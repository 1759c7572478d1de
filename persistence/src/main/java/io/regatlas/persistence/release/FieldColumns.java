package io.regatlas.persistence.release;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Edge;
import io.regatlas.domain.catalogue.Edge.Cardinality;
import io.regatlas.domain.catalogue.Field;
import io.regatlas.domain.catalogue.NodeType.Form;
import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.catalogue.Structs;
import io.regatlas.domain.catalogue.ValueType;
import io.regatlas.domain.catalogue.ValueType.Enumerated;
import io.regatlas.domain.catalogue.ValueType.Scalar;
import io.regatlas.domain.catalogue.ValueType.Structured;
import io.regatlas.domain.entity.Key;
import io.regatlas.domain.entity.NodeId;
import io.regatlas.domain.name.Language;
import io.regatlas.persistence.sql.Layout;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of one field, and how its values get in and out of them. */
interface FieldColumns {

    /** Names of the columns, in order. */
    List<String> names();

    /** What the columns hold for a value, as the database reads text; null for what is absent. */
    List<@Nullable String> write(@Nullable Object value);

    /** The value that a row's columns hold, from an index on, 1 being the first; null where it is absent. */
    @Nullable
    Object read(ResultSet row, int index) throws SQLException;

    /** The columns of a property or of a held edge. */
    static FieldColumns of(Field field) {
        String column = Layout.column(field.name());
        if (field instanceof Edge edge) {
            Function<String, Object> parser = parser(edge);
            return edge.cardinality() == Cardinality.ONE
                    ? new ValueColumn(column, parser)
                    : new ListColumn(column, parser);
        }
        return of(column, field, ((Property) field).type());
    }

    private static FieldColumns of(String column, Field field, ValueType type) {
        if (type instanceof Scalar scalar) {
            return new ValueColumn(column, parser(scalar));
        }
        if (type instanceof Enumerated enumerated) {
            return new ValueColumn(column, name -> constant(enumerated, name));
        }
        if (type instanceof Structured structured) {
            return of(column, field, structured);
        }
        return new ListColumn(column, text -> text);
    }

    private static FieldColumns of(String column, Field field, Structured type) {
        if (type.of().equals(Structs.NAME)) {
            return new NameColumn(column, field.name(), type.many());
        }
        return type.of().equals(Structs.PARTIAL_DATE) && !type.many()
                ? new DateColumns(column)
                : new StructColumn(column, type.of(), type.many());
    }

    /** Keys of statements are longer than those of entities, and plain texts. */
    private static Function<String, Object> parser(Edge edge) {
        if (edge.holdsIds()) {
            return NodeId::parse;
        }
        return Catalogue.type(edge.targets().get(0)).form() == Form.ENTITY ? Key::new : text -> text;
    }

    private static Function<String, Object> parser(Scalar scalar) {
        return switch (scalar) {
            case ID, TEXT, JSON -> text -> text;
            case KEY -> Key::new;
            case INTEGER -> Integer::valueOf;
            case DECIMAL -> BigDecimal::new;
            // As PostgreSQL writes it: t or f.
            case BOOLEAN -> "t"::equals;
            case DAY -> LocalDate::parse;
            case INSTANT -> java.time.Instant::parse;
            case LANGUAGE -> Language::new;
        };
    }

    private static Enum<?> constant(Enumerated type, String name) {
        return type.of().getEnumConstants()[type.names().indexOf(name)];
    }
}
