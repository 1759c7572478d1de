package io.regatlas.importer.curated;

import io.regatlas.domain.problem.Place;
import io.regatlas.domain.problem.Problem;
import io.regatlas.domain.problem.ProblemCode;
import io.regatlas.importer.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was found wrong so far; of one value only the first fault counts, since the others follow from it. */
final class Problems {

    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::place)
            .thenComparing(Problem::code)
            .thenComparing(Problem::value, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Problem::expected);

    private final List<Problem> problems = new ArrayList<>();
    private final Set<Place> faultyValues = new HashSet<>();
    private final Set<Said> said = new HashSet<>();

    /** What was said where. */
    private record Said(Place place, ProblemCode code) {}

    /** A problem of a file's text, which also stands for the value there. */
    void addOfText(Problem problem) {
        faultyValues.add(problem.place());
        problems.add(problem);
    }

    void add(ProblemCode code, Place place, @Nullable String entity, @Nullable String value, String expected) {
        said.add(new Said(place, code));
        problems.add(new Problem(code, place, entity, value, expected));
    }

    /** A rule that a record breaks; where the schema had the same fault already, its words are the better ones. */
    void addOfRule(ProblemCode code, YamlNode broken, @Nullable String entity, String expected) {
        if (!said.contains(new Said(broken.place(), code))) {
            add(code, broken.place(), entity, text(broken), expected);
        }
    }

    /** A fault of one value. */
    void addOfValue(ProblemCode code, YamlNode value, @Nullable String entity, String expected) {
        if (faultyValues.add(value.place())) {
            add(code, value.place(), entity, text(value), expected);
        }
    }

    int count() {
        return problems.size();
    }

    List<Problem> sorted() {
        return sorted(problems);
    }

    static List<Problem> sorted(List<Problem> problems) {
        return problems.stream().distinct().sorted(ORDER).toList();
    }

    /** What a value says; null where it is no text. */
    static @Nullable String text(YamlNode node) {
        return node instanceof YamlNode.Scalar scalar ? scalar.text() : null;
    }
}
