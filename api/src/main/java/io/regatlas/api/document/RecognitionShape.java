package io.regatlas.api.document;

import io.regatlas.domain.catalogue.ValueType.Enumerated;
import io.regatlas.domain.question.MatchReason;
import java.util.List;

/** What the schema must say of what texts name, as lines of {@link SchemaShape}. */
final class RecognitionShape {

    static final List<String> LINES = List.of(
            "Query: [Resolution!]",
            "Query: [Mention!]",
            "Resolution.citation: String!",
            "Resolution.candidates: [Candidate!]!",
            "Candidate.score: Float!",
            "Candidate.reason: MatchReason!",
            "Candidate.matched: String!",
            "Candidate.regulation: Regulation!",
            "Mention.start: Int!",
            "Mention.end: Int!",
            "Mention.text: String!",
            "Mention.candidates: [Candidate!]!",
            "MatchReason: " + String.join(" ", new Enumerated(MatchReason.class).names()));

    private RecognitionShape() {}
}
