package io.regatlas.domain.question;

import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.entity.NodeKind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A page of what a search finds, best first: by score, then kind, then key.
 *
 * @param query what was typed: words, phrases in double quotes, abbreviations, official numbers; any character is text
 * @param mode how to take the words
 * @param kinds which kinds of entity to look for, in no order that counts; FACT looks for what has the words in its facts
 * @param filters what hits of a type must meet; types without a condition stay whole
 * @param slice which stretch of the ranked list
 * @param fingerprint what the cursors of this list carry, see {@link Cursor}
 * @param members what is asked of the connection, in order
 */
public record SearchRequest(
        String query,
        Mode mode,
        List<NodeKind> kinds,
        Map<NodeType<?>, Condition> filters,
        Slice slice,
        int fingerprint,
        List<Member> members) {

    /** How many sort keys the cursors of a search have: those of score and kind. */
    public static final int SORT_KEYS = 2;

    /** Longest query, in code points. */
    public static final int MAX_LENGTH = 500;

    /** How many highlights an entry has at most. */
    public static final int MAX_HIGHLIGHTS = 3;

    /** The best score; 0 is what no hit has. */
    public static final int BEST_SCORE = 1_000_000;

    public SearchRequest {
        kinds = List.copyOf(kinds);
        filters = Collections.unmodifiableMap(new LinkedHashMap<>(filters));
        members = List.copyOf(members);
    }

    /** How to take the words of a search. */
    public enum Mode {
        /** Whole words with their inflected forms; near ones where none has them. */
        WORDS,
        /** As WORDS, but the last may be unfinished, and none is replaced by a near one. */
        PREFIX
    }

    /** One member of the JSON object that answers a search. */
    public sealed interface Member {

        /** Its response key. */
        String as();
    }

    /** What connections of all sorts have; entries that have more are {@link Hits}. */
    public record OfConnection(PageRequest.ConnectionMember member) implements Member {

        @Override
        public String as() {
            return member.as();
        }
    }

    /** The words searched for instead of those typed, or null. */
    public record Corrected(String as) implements Member {}

    /** The entries of the page. */
    public record Hits(String as, List<HitMember> members) implements Member {

        public Hits {
            members = List.copyOf(members);
        }
    }

    /** One member of an entry. */
    public sealed interface HitMember {

        /** Its response key. */
        String as();
    }

    /** What entries of all sorts have. */
    public record OfEdge(PageRequest.EdgeMember member) implements HitMember {

        @Override
        public String as() {
            return member.as();
        }
    }

    /** How well it fits, from above 0 to 1. */
    public record Score(String as) implements HitMember {}

    /** Where it fits, best first. */
    public record Highlights(String as, List<HighlightMember> members) implements HitMember {

        public Highlights {
            members = List.copyOf(members);
        }
    }

    /**
     * One member of a highlight.
     *
     * @param as its response key
     * @param part which it is
     * @param typeName name of the type, for TYPE_NAME
     * @param fragments what is asked of each fragment, for FRAGMENTS
     */
    public record HighlightMember(String as, HighlightPart part, String typeName, List<FragmentMember> fragments) {

        public HighlightMember {
            fragments = List.copyOf(fragments);
        }
    }

    /** What a highlight has. */
    public enum HighlightPart {
        TYPE_NAME,
        FIELD,
        TEXT,
        FRAGMENTS
    }

    /**
     * One member of a fragment.
     *
     * @param as its response key
     * @param part which it is
     * @param typeName name of the type, for TYPE_NAME
     */
    public record FragmentMember(String as, FragmentPart part, String typeName) {}

    /** What a fragment has. */
    public enum FragmentPart {
        TYPE_NAME,
        START,
        END
    }
}
