package io.regatlas.persistence.search;

/** How the words of a query are written down. */
enum Writing {
    /** As they were typed. */
    TYPED {
        @Override
        String exact(Term term) {
            return Lexemes.quoted(Lexemes.exact(term.word()));
        }

        @Override
        String loose(Term term) {
            return Lexemes.quoted(Lexemes.loose(term.word()));
        }
    },
    /** With a hole, which SQL fills, for every word that a near one may replace. */
    WITH_HOLES {
        @Override
        String exact(Term term) {
            return term.number() == 0 ? TYPED.exact(term) : hole('e', term.number());
        }

        @Override
        String loose(Term term) {
            return term.number() == 0 ? TYPED.loose(term) : hole('l', term.number());
        }
    };

    /** What a hole begins with; a query has no control characters. */
    static final char OPEN = '\u0001';

    /** What a hole ends with. */
    static final char CLOSE = '\u0002';

    /** The word as it is. */
    abstract String exact(Term term);

    /** All forms of the word. */
    abstract String loose(Term term);

    /** A hole for the exact lexeme {@code e}, the loose lexeme {@code l} or the letters {@code w} of a word. */
    static String hole(char what, int number) {
        return "%c%c%d%c".formatted(OPEN, what, number, CLOSE);
    }
}
