package io.regatlas.domain.question;

import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.entity.NodeId;
import io.regatlas.domain.entity.NodeKind;
import io.regatlas.domain.question.PageRequest.ConnectionMember;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is kept of what a search finds, and how often values are in it: the oracle of the filters, the total and the facets of
 * a search. Of what is found for which words it knows nothing.
 */
public final class PlainHits {

    private final ReleasedState state;
    private final LocalDate on;
    private final Function<List<NodeKind>, List<NodeId>> found;

    /**
     * Over what is found in a release.
     *
     * @param found what is found among entities of some kinds, filters aside
     */
    public PlainHits(ReleasedState state, LocalDate on, Function<List<NodeKind>, List<NodeId>> found) {
        this.state = state;
        this.on = on;
        this.found = found;
    }

    /** The answer to a request for nothing but the total and facets. */
    public String answer(SearchRequest request) {
        return PlainJson.object(request.members().stream()
                .map(member ->
                        PlainJson.member(member.as(), member(((SearchRequest.OfConnection) member).member(), request)))
                .toList());
    }

    private String member(ConnectionMember member, SearchRequest request) {
        return member instanceof ConnectionMember.Counted counted
                ? facets(counted.facets())
                : PlainJson.value(kept(request.kinds(), request.filters()).size());
    }

    private String facets(Facets facets) {
        return PlainJson.object(facets.members().stream()
                .map(member -> PlainJson.member(
                        member.as(),
                        member instanceof HitFacet facet
                                ? facet(facet)
                                : PlainJson.value(((Facets.TypeName) member).typeName())))
                .toList());
    }

    private String facet(HitFacet facet) {
        return new PlainObjects(state.release().ref(), on)
                .values(
                        PlainFrequencies.of(kept(facet.kinds(), facet.filters()), facet.dimension(), on, facet.first()),
                        facet.members(),
                        facet.dimension().keysOf(),
                        state);
    }

    private List<PlainNode> kept(List<NodeKind> kinds, Map<NodeType<?>, Condition> filters) {
        return found.apply(kinds).stream()
                .map(state::find)
                .map(Optional::orElseThrow)
                .filter(node ->
                        !filters.containsKey(node.type()) || PlainCondition.holds(filters.get(node.type()), node, on))
                .toList();
    }
}
