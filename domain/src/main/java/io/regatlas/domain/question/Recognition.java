package io.regatlas.domain.question;

import java.util.List;

/**
 * What is asked of the places where texts name regulations: of a citation as a whole, or of each mention in a running text.
 *
 * @param members members of the JSON object of one citation or one mention, in order
 */
public record Recognition(List<Member> members) {

    /** Most citations that are asked for at once. */
    public static final int MOST_CITATIONS = 100;

    /** Longest citation, in code points. */
    public static final int LONGEST_CITATION = 1_000;

    /** Longest running text, in code points. */
    public static final int LONGEST_TEXT = 20_000;

    /** Most candidates of one citation or mention. */
    public static final int MOST_CANDIDATES = 20;

    /** How many candidates a citation has where nothing is said. */
    public static final int CITATION_CANDIDATES = 5;

    /** How many candidates a mention has where nothing is said. */
    public static final int MENTION_CANDIDATES = 3;

    public Recognition {
        members = List.copyOf(members);
    }

    /** One member of the object; {@code as} is its response key, a GraphQL name. */
    public sealed interface Member {

        /** Its response key. */
        String as();
    }

    /** The name of the object's type. */
    public record TypeName(String as, String typeName) implements Member {}

    /** The citation as given, or the characters of a mention. */
    public record Cited(String as) implements Member {}

    /** Where a mention starts, in UTF-16 units from 0. */
    public record Start(String as) implements Member {}

    /** First UTF-16 unit behind a mention. */
    public record End(String as) implements Member {}

    /**
     * What is meant, best first: by score, then key.
     *
     * @param first how many, 1 to {@value #MOST_CANDIDATES}
     */
    public record Candidates(String as, int first, List<CandidateMember> members) implements Member {

        public Candidates {
            if (first < 1 || first > MOST_CANDIDATES) {
                throw new IllegalArgumentException("%d candidates are not 1 to %d".formatted(first, MOST_CANDIDATES));
            }
            members = List.copyOf(members);
        }
    }

    /**
     * One member of a candidate.
     *
     * @param as its response key
     * @param part which it is
     * @param typeName name of the type, for TYPE_NAME
     * @param of what is asked of the regulation, for REGULATION
     */
    public record CandidateMember(String as, CandidatePart part, String typeName, Selection of) {}

    /** What a candidate has. */
    public enum CandidatePart {
        TYPE_NAME,
        SCORE,
        REASON,
        MATCHED,
        REGULATION
    }
}
