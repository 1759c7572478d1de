package io.regatlas.persistence.search;

import io.regatlas.domain.question.SearchRequest.Mode;
import io.regatlas.persistence.token.Roots;
import io.regatlas.persistence.token.Word;
import io.regatlas.persistence.token.Word.Kind;
import io.regatlas.persistence.token.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was typed, in words alone.
 *
 * @param groups what must stand together, in order
 * @param unfinished whether the last word is
 * @param joined the roots of the words that a group makes with those beside it; none where it is searched for by itself
 */
record PlainQuery(List<Group> groups, boolean unfinished, Map<Group, List<String>> joined) {

    /** Words that must stand together; in quotes, as they are. The text they are counted from starts at a place in the query. */
    record Group(List<Word> words, boolean quoted, int from) {

        int start() {
            return from + words.get(0).start();
        }

        int end() {
            return from + words.get(words.size() - 1).end();
        }

        boolean isOneWord() {
            return words.size() == 1 && !quoted && words.get(0).kind() != Kind.CHARACTER;
        }
    }

    static PlainQuery of(String query, Mode mode) {
        List<Group> groups = new ArrayList<>();
        String plain = query.replaceAll("[\u201c\u201d\u201e\uff02]", "\"").replaceAll("\\p{Cntrl}", " ");
        int from = 0;
        while (from < plain.length()) {
            int open = plain.indexOf('"', from);
            int close = open < 0 ? -1 : plain.indexOf('"', open + 1);
            if (close < 0) {
                addWords(groups, plain.substring(from), from);
                break;
            }
            addWords(groups, plain.substring(from, open), from);
            List<Word> phrase = Words.of(plain.substring(open + 1, close));
            if (!phrase.isEmpty()) {
                groups.add(new Group(phrase, true, open + 1));
            }
            from = close + 1;
        }
        PlainQuery words = new PlainQuery(groups, mode == Mode.PREFIX, new HashMap<>());
        for (int i = 1; i < groups.size(); i++) {
            words.join(groups.get(i - 1), groups.get(i));
        }
        return words;
    }

    /** One group alone, finished. */
    static PlainQuery of(Group group) {
        return new PlainQuery(List.of(group), false, Map.of());
    }

    PlainQuery singly() {
        return new PlainQuery(groups, unfinished, Map.of());
    }

    private void join(Group first, Group second) {
        if (isHalf(first) && isHalf(second)) {
            String root =
                    Roots.of(first.words().get(0).text() + second.words().get(0).text());
            joined.computeIfAbsent(first, any -> new ArrayList<>()).add(root);
            joined.computeIfAbsent(second, any -> new ArrayList<>()).add(root);
        }
    }

    private boolean isHalf(Group group) {
        Word word = group.words().get(0);
        return group.isOneWord() && word.kind() == Kind.LETTERS && !word.common() && !isUnfinishedAt(group);
    }

    List<String> joined(Group group) {
        return joined.getOrDefault(group, List.of());
    }

    private static void addWords(List<Group> groups, String text, int from) {
        List<Word> together = new ArrayList<>();
        for (Word word : Words.of(text)) {
            if (!word.joined() && !together.isEmpty()) {
                groups.add(new Group(List.copyOf(together), false, from));
                together.clear();
            }
            together.add(word);
        }
        if (!together.isEmpty()) {
            groups.add(new Group(together, false, from));
        }
    }

    Group last() {
        return groups.get(groups.size() - 1);
    }

    /** Whether it is the last word, and not only one like it. */
    @SuppressWarnings("ReferenceEquality")
    boolean isLast(Word word) {
        List<Word> words = last().words();
        return words.get(words.size() - 1) == word;
    }

    /** Whether the end of the last word of a group is open. */
    boolean isOpen(Group group) {
        Word last = group.words().get(group.words().size() - 1);
        return last.kind() == Kind.CHARACTER || isUnfinishedAt(group);
    }

    /** Whether the last word of a group is still being typed. */
    @SuppressWarnings("ReferenceEquality")
    boolean isUnfinishedAt(Group group) {
        return unfinished && group == last();
    }

    List<Word> words() {
        return groups.stream().flatMap(group -> group.words().stream()).toList();
    }

    /** What must be there. */
    List<Group> required() {
        List<Group> telling = groups.stream()
                .filter(group -> !group.isOneWord() || !group.words().get(0).common() || isUnfinishedAt(group))
                .toList();
        return telling.isEmpty() ? groups : telling;
    }
}
