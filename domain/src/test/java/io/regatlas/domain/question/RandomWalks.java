package io.regatlas.domain.question;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.entity.Key;
import io.regatlas.domain.fixture.Dice;
import io.regatlas.domain.question.GraphSelection.GraphMember;
import io.regatlas.domain.question.PageRequest.ConnectionMember;
import io.regatlas.domain.question.PageRequest.EdgeMember;
import io.regatlas.domain.question.PageRequest.PageInfoMember;
import io.regatlas.domain.question.Question.Target;
import io.regatlas.domain.relationship.RelationshipType;
import io.regatlas.domain.relationship.WalkedTypes;
import io.regatlas.domain.release.ReleaseRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/** Random questions for families, paths and what rests on an entity. The same seed over the same world gives the same question. */
public final class RandomWalks {

    private static final List<String> ENTITIES = Catalogue.CONTENTS.stream()
            .filter(type -> type.form() == NodeType.Form.ENTITY)
            .map(NodeType::name)
            .toList();
    private static final List<PageInfoMember> WITHOUT_CURSORS = List.of(
            new PageInfoMember("next", PageInfoMember.Field.HAS_NEXT_PAGE, "PageInfo"),
            new PageInfoMember("previous", PageInfoMember.Field.HAS_PREVIOUS_PAGE, "PageInfo"));

    private final Dice dice;
    private final ReleasedState state;
    private final RandomSelections selections;

    private RandomWalks(long seed, ReleasedState state) {
        this.dice = new Dice(seed);
        this.state = state;
        this.selections = new RandomSelections(dice, new RandomPages(dice, state));
    }

    /** A question of a release that the world has. */
    public static Question of(long seed, World world, ReleaseRef release) {
        RandomWalks walks = new RandomWalks(seed, world.state(release).orElseThrow());
        return new Question(release, RandomQuestions.day(walks.dice), walks.target());
    }

    private Target target() {
        return switch (dice.below(5)) {
            case 0 -> new Target.Lineage(key(), graph(List.of("Regulation")));
            case 1, 2 ->
                new Target.Path(
                        key(), key(), types(WalkedTypes.PATH), dice.between(1, Target.Path.LONGEST), graph(ENTITIES));
            default ->
                new Target.Impact(
                        dice.in100(3) ? null : key(),
                        types(WalkedTypes.IMPACT),
                        dice.between(1, Target.Impact.DEEPEST),
                        page());
        };
    }

    private Key key() {
        NodeType<?> type = dice.in100(70)
                ? Catalogue.REGULATION
                : dice.pick(List.of(Catalogue.ACTIVITY, Catalogue.ISSUER, Catalogue.TOPIC, Catalogue.SOURCE));
        List<String> keys = new ArrayList<>(List.of("no-such"));
        for (PlainNode node : state.nodes(type)) {
            keys.add(node.key());
            type.field(Catalogue.ALIASES_FIELD)
                    .ifPresent(aliases -> ((Collection<?>) Objects.requireNonNull(node.read((Property) aliases)))
                            .forEach(alias -> keys.add(alias.toString())));
        }
        return new Key(dice.pick(keys));
    }

    private Set<RelationshipType> types(Set<RelationshipType> usual) {
        if (dice.in100(30)) {
            return usual;
        }
        return dice.in100(50)
                ? EnumSet.allOf(RelationshipType.class)
                : Set.copyOf(dice.some(List.of(RelationshipType.values()), RelationshipType.values().length));
    }

    private GraphSelection graph(List<String> types) {
        return new GraphSelection(IntStream.range(0, dice.below(4))
                .mapToObj(i -> member("g" + i, types))
                .toList());
    }

    private GraphMember member(String as, List<String> types) {
        return switch (dice.below(5)) {
            case 0 -> new GraphMember.GraphTypeName(as, "Graph");
            case 1, 2 -> new GraphMember.Relationships(as, selections.of(Catalogue.RELATIONSHIP, 1));
            default -> new GraphMember.Entities(as, selections.alternatives(types, 1));
        };
    }

    private PageRequest page() {
        List<ConnectionMember> members = IntStream.rangeClosed(0, dice.below(4))
                .mapToObj(i -> connectionMember("c" + i))
                .toList();
        Slice slice = new Slice(dice.pick(List.of(0, 1, 2, 5, Slice.MAX_SIZE)), dice.in100(40), null, null);
        return new PageRequest(Condition.EVERYTHING, Target.Impact.NEAREST_FIRST, slice, dice.between(-9, 9), members);
    }

    private ConnectionMember connectionMember(String as) {
        return switch (dice.below(6)) {
            case 0 -> new ConnectionMember.TotalCount(as);
            case 1 -> new ConnectionMember.ConnectionTypeName(as, "ImpactConnection");
            case 2 -> new ConnectionMember.PageInfo(as, WITHOUT_CURSORS);
            case 3 -> new ConnectionMember.Nodes(as, selections.alternatives(ENTITIES, 1));
            default ->
                new ConnectionMember.Edges(
                        as,
                        dice.shuffled(List.of(
                                new EdgeMember.EdgeTypeName("t", "ImpactEdge"),
                                new EdgeMember.NodeOf("n", selections.alternatives(ENTITIES, 1)),
                                new EdgeMember.Distance("d"),
                                new EdgeMember.Via("v", selections.of(Catalogue.RELATIONSHIP, 1)))));
        };
    }
}
