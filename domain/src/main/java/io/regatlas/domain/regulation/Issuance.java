package io.regatlas.domain.regulation;

import io.regatlas.domain.citation.Citation;
import io.regatlas.domain.entity.Key;
import io.regatlas.domain.problem.ProblemCode;
import io.regatlas.domain.problem.RuleException;
import java.util.List;

/**
 * What one body did for one regulation. It is told apart by regulation, issuer and role.
 *
 * @param regulation key of the regulation
 * @param issuer key of the body
 * @param role what the body did
 * @param position place in the source's order of names, from 1
 * @param citations what proves it, never empty
 */
public record Issuance(Key regulation, Key issuer, IssuanceRole role, int position, List<Citation> citations) {

    public Issuance {
        citations = List.copyOf(citations);
        if (position < 1) {
            throw new RuleException(
                    ProblemCode.BAD_NUMBER,
                    "position",
                    "position of %s in %s is %d, not 1 or more".formatted(issuer, regulation, position));
        }
        if (citations.isEmpty()) {
            throw new RuleException(
                    ProblemCode.MISSING_CITATION,
                    "citations",
                    "%s by %s of %s cites nothing".formatted(role, issuer, regulation));
        }
    }

    /** Its key: {@code cn-cryptography-law-2019/issuance/cn-npc/ISSUED}. */
    public String key() {
        return regulation + "/issuance/" + issuer + "/" + role;
    }
}
