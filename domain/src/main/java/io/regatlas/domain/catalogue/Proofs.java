package io.regatlas.domain.catalogue;

import io.regatlas.domain.citation.Citation;
import io.regatlas.domain.citation.Proof;
import io.regatlas.domain.entity.NodeId;
import io.regatlas.domain.name.Name;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The citations of a statement and of its names, each at what it proves. */
final class Proofs {

    private Proofs() {}

    static List<Proof> of(NodeId subject, List<Citation> citations) {
        return of(subject, citations, "", List.of());
    }

    static List<Proof> of(NodeId subject, List<Citation> citations, String field, List<Name> names) {
        List<Proof> proofs = new ArrayList<>(at(subject, null, citations));
        List<String> locals = Name.locals(field, names);
        for (int i = 0; i < locals.size(); i++) {
            proofs.addAll(at(subject, locals.get(i), names.get(i).citations()));
        }
        return proofs;
    }

    private static List<Proof> at(NodeId subject, @Nullable String ofName, List<Citation> citations) {
        return citations.stream()
                .map(citation -> new Proof(subject, ofName, citation))
                .toList();
    }
}
