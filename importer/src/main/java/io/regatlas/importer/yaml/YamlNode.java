package io.regatlas.importer.yaml;

import io.regatlas.domain.problem.Place;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A node of a YAML file. Every scalar is text (the fail-safe schema): {@code no}, {@code 2020} and {@code 1e3} mean their letters. */
public sealed interface YamlNode {

    /** Where it begins. */
    Place place();

    /** The item or member that a step of a JSON Pointer leads to. */
    Optional<YamlNode> child(String step);

    /**
     * A text.
     *
     * @param place where it begins, the quote or block sign included
     * @param text what it says, perhaps nothing
     */
    record Scalar(Place place, String text) implements YamlNode {

        @Override
        public Optional<YamlNode> child(String step) {
            return Optional.empty();
        }
    }

    /**
     * A list.
     *
     * @param place where it begins
     * @param items its items, in order
     */
    record Sequence(Place place, List<YamlNode> items) implements YamlNode {

        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public Optional<YamlNode> child(String step) {
            return step.matches("\\d{1,9}") && Integer.parseInt(step) < items.size()
                    ? Optional.of(items.get(Integer.parseInt(step)))
                    : Optional.empty();
        }
    }

    /**
     * A mapping.
     *
     * @param place where it begins
     * @param members its members by name, in order
     */
    record Mapping(Place place, Map<String, Member> members) implements YamlNode {

        public Mapping {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        @Override
        public Optional<YamlNode> child(String step) {
            return Optional.ofNullable(members.get(step)).map(Member::value);
        }

        /** The text of a member; empty where there is none, or it is no text. */
        public Optional<String> text(String name) {
            return child(name).filter(Scalar.class::isInstance).map(scalar -> ((Scalar) scalar).text());
        }
    }

    /**
     * A member of a mapping.
     *
     * @param place where its name stands
     * @param value its value
     */
    record Member(Place place, YamlNode value) {}
}
