package io.regatlas.domain.question;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.entity.NodeId;
import io.regatlas.domain.fixture.Dice;
import io.regatlas.domain.issuer.Issuer;
import io.regatlas.domain.question.Question.Target;
import io.regatlas.domain.regulation.Regulation;
import io.regatlas.domain.release.ReleaseRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
        return new Question(release, LocalDate.of(2020, 6, 1), new RandomQuestions(seed, state).target());
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

    /** An id that leads somewhere in most cases. */
    private Optional<NodeId> id() {
        List<PlainNode> nodes = state.nodes(dice.pick(types()));
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
        if (node.value() instanceof Regulation regulation) {
            regulation.aliases().forEach(alias -> names.add(alias.text()));
        }
        if (node.value() instanceof Issuer issuer) {
            issuer.aliases().forEach(alias -> names.add(alias.text()));
        }
        return names;
    }
}
