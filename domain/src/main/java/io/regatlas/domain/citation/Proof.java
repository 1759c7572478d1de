package io.regatlas.domain.citation;

import io.regatlas.domain.entity.NodeId;
import org.jspecify.annotations.Nullable;

/**
 * One citation at what it proves.
 *
 * @param subject the statement it proves, or that has the name it proves
 * @param ofName which of the subject's names it proves, as {@code titles/en/OFFICIAL}; null for the subject itself
 * @param citation the citation
 */
public record Proof(NodeId subject, @Nullable String ofName, Citation citation) {

    /** Its key: {@code cn-cryptography-law-2019/titles/en/OFFICIAL/citation/tmt-digest#¶34}. */
    public String key() {
        return subject.key() + "/" + (ofName == null ? "" : ofName + "/") + "citation/" + citation.local();
    }
}
