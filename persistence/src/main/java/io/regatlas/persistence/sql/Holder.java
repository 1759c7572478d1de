package io.regatlas.persistence.sql;

import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.catalogue.ValueType;
import io.regatlas.domain.catalogue.ValueType.Scalar;

/** Where the values of one node or value object are, in SQL. */
sealed interface Holder {

    /** The value of a property: of its own SQL type, {@code jsonb} where it is a list of value objects. */
    String value(Property property);

    /** The values of a value object that a property holds. */
    Holder struct(Property property);

    /** Whether there is such a node or value object. */
    String known();

    /** The rows of a type of node. */
    non-sealed interface OfNode extends Holder {}

    /** A value object that may be a vague date. */
    sealed interface Dated {

        /** Whether there is such a date, true or false and never NULL. */
        String isThere();

        /** One of its parts, by the name of its field; an open end is infinite. */
        String part(String field);

        /** The days that it may be, as a range; of any kind where there is no date, so that {@link #isThere} is asked too. */
        String days();
    }

    /**
     * A vague date that lies in several columns.
     *
     * @param column what their names start with
     */
    record OfDate(String column) implements Holder, Dated {

        @Override
        public String value(Property property) {
            return part(property.name());
        }

        @Override
        public Holder struct(Property property) {
            throw new IllegalArgumentException("%s is no part of a date".formatted(property));
        }

        @Override
        public String known() {
            return part("edtf") + " IS NOT NULL";
        }

        @Override
        public String isThere() {
            return known();
        }

        @Override
        public String days() {
            return "daterange(" + part("earliest") + ", " + part("latest") + ", '[]')";
        }

        @Override
        public String part(String field) {
            return column + "_" + Layout.column(field);
        }
    }

    /**
     * A value object in {@code jsonb}.
     *
     * @param object the object
     */
    record OfJson(String object) implements Holder, Dated {

        @Override
        public String value(Property property) {
            if (property.type() instanceof ValueType.Structured || property.type() instanceof ValueType.Texts) {
                return "(" + object + " -> '" + property.name() + "')";
            }
            String text = text(property.name());
            return property.type() instanceof Scalar scalar ? text + cast(scalar) : text;
        }

        private static String cast(Scalar scalar) {
            return switch (scalar) {
                case INTEGER -> "::integer";
                case DECIMAL -> "::numeric";
                case BOOLEAN -> "::boolean";
                case DAY -> "::date";
                case INSTANT -> "::timestamptz";
                case ID, KEY, TEXT, LANGUAGE, JSON -> "";
            };
        }

        @Override
        public Holder struct(Property property) {
            return new OfJson(value(property));
        }

        @Override
        public String known() {
            return "jsonb_typeof(" + object + ") = 'object'";
        }

        @Override
        public String isThere() {
            return object + " IS NOT NULL";
        }

        @Override
        public String days() {
            return "days(" + object + ")";
        }

        @Override
        public String part(String field) {
            return switch (field) {
                case "earliest" -> "coalesce(" + text(field) + "::date, '-infinity')";
                case "latest" -> "coalesce(" + text(field) + "::date, 'infinity')";
                default -> text(field);
            };
        }

        /** A member as text. */
        String text(String member) {
            return "(" + object + " ->> '" + member + "')";
        }
    }
}
