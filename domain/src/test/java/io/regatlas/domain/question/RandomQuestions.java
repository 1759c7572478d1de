package io.regatlas.domain.question;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.entity.NodeId;
import io.regatlas.domain.fixture.Dice;
import io.regatlas.domain.question.Question.Target;
import io.regatlas.domain.release.ReleaseRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Random questions of every form that can be answered from domain values alone: no cursors, since only the store makes them.
 * The same seed over the same world gives the same question.
 */
public final class RandomQuestions {

    private final Dice dice;
    private final ReleasedState state;
    private final RandomSelections selections;
    private final RandomPages pages;

    private RandomQuestions(long seed, ReleasedState state) {
        this.dice = new Dice(seed);
        this.state = state;
        this.pages = new RandomPages(dice, state);
        this.selections = new RandomSelections(dice, pages);
    }

    /**
     * A question.
     *
     * @param release one that the world has
     */
    public static Question of(long seed, World world, ReleaseRef release) {
        ReleasedState state = world.state(release).orElseThrow();
        RandomQuestions questions = new RandomQuestions(seed, state);
        return new Question(release, day(questions.dice), questions.target());
    }

    /** A day about which names, bodies and texts may have something to say. */
    static LocalDate day(Dice dice) {
        return dice.in100(30)
                ? dice.pick(List.of(
                        LocalDate.of(2001, 5, 1),
                        LocalDate.of(2014, 12, 30),
                        LocalDate.of(2014, 12, 31),
                        LocalDate.of(2018, 3, 1),
                        LocalDate.of(2030, 1, 1)))
                : LocalDate.of(2015, 1, 1).plusDays(dice.below(7 * 365));
    }

    private Target target() {
        return switch (dice.below(6)) {
            case 0 -> lookup();
            case 1 -> new Target.Node(id().orElse(new NodeId("Topic", "no-such")), alternatives());
            case 2 ->
                new Target.Nodes(
                        IntStream.range(0, dice.below(7)).mapToObj(i -> id()).toList(), alternatives());
            default -> page();
        };
    }

    private Target lookup() {
        NodeType<?> type = dice.pick(types());
        List<String> keys = new ArrayList<>(List.of("no-such", "1", "2"));
        state.nodes(type).forEach(node -> keys.addAll(names(node)));
        return new Target.Lookup(type, dice.pick(keys), selections.of(type, RandomSelections.DEPTH));
    }

    private Target page() {
        NodeType<?> type = dice.in100(40) ? Catalogue.REGULATION : dice.pick(types());
        return new Target.Page(type, pages.root(type, selections));
    }

    /** An id that leads somewhere in most cases; what is computed has none. */
    private Optional<NodeId> id() {
        List<PlainNode> nodes = state.nodes(dice.in100(5) ? dice.pick(Catalogue.COMPUTED) : dice.pick(types()));
        if (nodes.isEmpty() || dice.in100(15)) {
            return dice.in100(50) ? Optional.empty() : Optional.of(new NodeId("Nothing", "no-such"));
        }
        return Optional.of(dice.pick(nodes).id());
    }

    private Alternatives alternatives() {
        List<String> names = types().stream().map(NodeType::name).toList();
        return selections.alternatives(names, RandomSelections.DEPTH);
    }

    private static List<NodeType<?>> types() {
        return Stream.concat(Catalogue.CONTENTS.stream(), Stream.of(Catalogue.RELEASE))
                .<NodeType<?>>map(type -> type)
                .toList();
    }

    private static List<String> names(PlainNode node) {
        List<String> names = new ArrayList<>(List.of(node.key()));
        node.type().field(Catalogue.ALIASES_FIELD).ifPresent(aliases -> ((Collection<?>)
                        Objects.requireNonNull(node.read((Property) aliases)))
                .forEach(alias -> names.add(alias.toString())));
        return names;
    }
}
