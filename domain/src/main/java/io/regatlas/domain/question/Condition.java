package io.regatlas.domain.question;

import io.regatlas.domain.catalogue.Edge;
import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.time.Match;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which nodes to keep: true or false of a node, never unknown. */
public sealed interface Condition {

    /** True of every node. */
    Condition EVERYTHING = new All(List.of());

    /** All of these hold; true where there are none. */
    record All(List<Condition> of) implements Condition {

        public All {
            of = List.copyOf(of);
        }
    }

    /** At least one of these holds; false where there are none. */
    record Any(List<Condition> of) implements Condition {

        public Any {
            of = List.copyOf(of);
        }
    }

    /** This does not hold. */
    record Not(Condition of) implements Condition {}

    /**
     * One of the property's values passes every test; or it has no value, and every test lets that pass. Text is compared
     * after Unicode NFKC and case folding; the texts of names are their values, and
     * official numbers are compared as {@link Property#compared} spells them.
     *
     * @param tests at least one
     */
    record Scalar(Property property, List<Test> tests) implements Condition {

        public Scalar {
            tests = List.copyOf(tests);
        }
    }

    /**
     * The date is known and passes every test; or it is unknown, and every test lets that pass.
     *
     * @param tests at least one
     * @param match whether a vague date must certainly pass or may possibly pass the tests on days
     */
    record Date(Property property, List<DateTest> tests, Match match) implements Condition {

        public Date {
            tests = List.copyOf(tests);
        }
    }

    /** The value object is there, and this holds of it. */
    record Struct(Property property, Condition of) implements Condition {}

    /**
     * There is a node at the far end, and this holds of it.
     *
     * @param on the legal day, where the edge is dated; null for the question's
     */
    record One(Edge edge, @Nullable LocalDate on, Condition of) implements Condition {}

    /** This holds of some, none or every node at the far end. */
    record Many(Edge edge, Quantifier quantifier, Condition of) implements Condition {}

    /** Of how many nodes at the far end something holds. */
    enum Quantifier {
        /** At least one. */
        SOME,
        /** Not one. */
        NONE,
        /** All; true where there are none. */
        EVERY
    }
}
