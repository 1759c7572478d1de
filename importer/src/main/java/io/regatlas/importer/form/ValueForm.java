package io.regatlas.importer.form;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Edge;
import io.regatlas.domain.catalogue.Edge.Cardinality;
import io.regatlas.domain.catalogue.Field;
import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.catalogue.Structs;
import io.regatlas.domain.catalogue.ValueType.Enumerated;
import io.regatlas.domain.catalogue.ValueType.Scalar;
import io.regatlas.domain.catalogue.ValueType.Structured;
import io.regatlas.domain.catalogue.ValueType.Texts;

/** How the value of a field is written in a file. */
public sealed interface ValueForm permits Plain, ValueForm.Choice, ValueForm.Many, ValueForm.Group {

    /** Its name in the JSON Schemas. */
    String label();

    /**
     * A constant of an enum, by its name.
     *
     * @param of the enum
     */
    record Choice(Enumerated of) implements ValueForm {

        @Override
        public String label() {
            return of.of().getSimpleName();
        }
    }

    /**
     * A list.
     *
     * @param each how each item is written
     * @param atLeastOne whether it must have an item
     */
    record Many(ValueForm each, boolean atLeastOne) implements ValueForm {

        @Override
        public String label() {
            return each.label();
        }
    }

    /**
     * A mapping, or the one text that is short for it.
     *
     * @param shape what the mapping holds
     */
    record Group(Shape shape) implements ValueForm {

        @Override
        public String label() {
            return shape.name();
        }
    }

    /** How a field that files state is written. */
    static ValueForm of(Field field) {
        return field instanceof Property property ? of(property) : of((Edge) field);
    }

    private static ValueForm of(Property property) {
        if (property.type() instanceof Scalar scalar) {
            return Plain.of(scalar);
        }
        if (property.type() instanceof Enumerated enumerated) {
            return new Choice(enumerated);
        }
        if (property.type() instanceof Texts) {
            return new Many(property.name().equals(Catalogue.ALIASES_FIELD) ? Plain.KEY : Plain.TEXT, false);
        }
        Structured structured = (Structured) property.type();
        Group group = new Group(Shape.of(structured.of()));
        // whatever has names has one at least
        return structured.many() ? new Many(group, structured.of().equals(Structs.NAME)) : group;
    }

    private static ValueForm of(Edge edge) {
        Edge.Parts parts = edge.parts();
        if (parts != null) {
            return new Many(new Group(Shape.ofPart(Catalogue.type(parts.type()), edge)), false);
        }
        ValueForm reference = edge.holdsIds() ? Plain.NODE_ID : Plain.KEY;
        return edge.cardinality() == Cardinality.ONE ? reference : new Many(reference, false);
    }
}
