package io.regatlas.persistence.search;

import io.regatlas.domain.catalogue.Entity;
import io.regatlas.domain.catalogue.SearchField;
import io.regatlas.domain.catalogue.SearchText;
import io.regatlas.domain.entity.NodeKind;
import io.regatlas.domain.regulation.Regulation;
import io.regatlas.persistence.search.PlainQuery.Group;
import io.regatlas.persistence.token.Roots;
import io.regatlas.persistence.token.Word;
import io.regatlas.persistence.token.Word.Kind;
import io.regatlas.persistence.token.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** An entity with the words of its texts, to be looked through one by one. */
final class PlainEntity {

    private static final List<Set<SearchField>> CLASSES = List.of(
            Set.of(SearchField.TITLE, SearchField.NUMBER, SearchField.ABBREVIATION),
            Set.of(SearchField.KEY),
            Set.of(SearchField.SUMMARY),
            Set.of(SearchField.FACT));

    private static final int[][] GRADES = {{700, 600}, {500, 450}, {300, 250}, {150, 100}};

    private final Entity<?> entity;
    private final List<Line> lines;

    /** A text in words, with the roots of what can be made of several of them from each on: abbreviations and compounds. */
    private record Line(SearchField field, List<Word> words, List<Set<String>> made) {

        boolean makes(String root) {
            return made.stream().anyMatch(some -> some.contains(root));
        }

        boolean hasRoot(String root) {
            return makes(root)
                    || words.stream()
                            .anyMatch(word ->
                                    word.kind() == Kind.LETTERS && word.root().equals(root));
        }
    }

    PlainEntity(Entity<?> entity) {
        this.entity = entity;
        this.lines = SearchText.of(entity).stream()
                .map(text -> new Line(text.field(), Words.of(text.text()), made(text)))
                .toList();
    }

    String key() {
        return entity.key();
    }

    String type() {
        return entity.type().name();
    }

    NodeKind kind() {
        return Objects.requireNonNull(entity.type().kind());
    }

    List<Word> words() {
        return lines.stream().flatMap(line -> line.words().stream()).toList();
    }

    boolean has(PlainQuery query) {
        return !query.groups().isEmpty()
                && query.required().stream().allMatch(group -> has(group, query, Set.of(SearchField.values()), false));
    }

    boolean hasInFacts(PlainQuery query) {
        return query.required().stream().allMatch(group -> has(group, query, Set.of(SearchField.FACT), false));
    }

    boolean hasRoot(String root) {
        return lines.stream().anyMatch(line -> line.hasRoot(root));
    }

    int score(PlainQuery query) {
        if (lines.stream().anyMatch(line -> line.field().names() && isWhole(line, query))) {
            return 1_000_000;
        }
        int order = 0;
        for (Line line : lines) {
            if (CLASSES.get(0).contains(line.field())) {
                boolean edge = isAt(line, 0, query) || isEnd(line, query);
                order = Math.max(order, edge ? 200 : isWithin(line, query) ? 100 : 0);
            }
        }
        List<Group> ranked = query.required().stream().limit(16).toList();
        int grades = ranked.stream().mapToInt(group -> grade(group, query)).sum();
        int nameWords = lines.stream()
                .filter(line -> line.field() == SearchField.TITLE)
                .mapToInt(line -> line.words().size())
                .filter(count -> count > 0)
                .findFirst()
                .orElse(0);
        int length = Math.min(nameWords + (isOver() ? 20 : 0), 99);
        return 1000 * (order + 99 - length) + 1000 * grades / ranked.size();
    }

    private boolean isOver() {
        return entity.value() instanceof Regulation regulation
                && regulation.events().stream()
                        .anyMatch(event -> event.scope() == null && event.type().ends());
    }

    private int grade(Group group, PlainQuery query) {
        for (int i = 0; i < CLASSES.size(); i++) {
            for (int loose = 0; loose < 2; loose++) {
                if (has(group, query, CLASSES.get(i), loose == 0)) {
                    return GRADES[i][loose];
                }
            }
        }
        throw new IllegalStateException("no hit");
    }

    private boolean has(Group group, PlainQuery query, Set<SearchField> fields, boolean asItIs) {
        return lines.stream().filter(line -> fields.contains(line.field())).anyMatch(line -> {
            if (!group.isOneWord()) {
                return positions(line).anyMatch(place -> isAt(line.words(), place, group.words(), query.isOpen(group)));
            }
            Word word = group.words().get(0);
            boolean open = query.isUnfinishedAt(group);
            if (asItIs) {
                return line.words().stream().anyMatch(each -> isSame(each, word));
            }
            boolean isMade = word.kind() == Kind.LETTERS && line.makes(word.root());
            return isMade
                    || line.words().stream().anyMatch(each -> isForm(each, word, open))
                    || query.joined(group).stream().anyMatch(line::hasRoot);
        });
    }

    private static IntStream positions(Line line) {
        return IntStream.range(0, line.words().size());
    }

    private static boolean isWhole(Line line, PlainQuery query) {
        List<Word> words = query.words();
        return line.words().size() == words.size() && isAt(line.words(), 0, words, false);
    }

    private static boolean isEnd(Line line, PlainQuery query) {
        int place = line.words().size() - query.words().size();
        return place >= 0 && isAt(line.words(), place, query.words(), false);
    }

    private static boolean isAt(Line line, int place, PlainQuery query) {
        return isAt(line.words(), place, query.words(), query.isOpen(query.last()));
    }

    private static boolean isAt(List<Word> text, int place, List<Word> words, boolean open) {
        if (place + words.size() > text.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            boolean begins = open && i == words.size() - 1;
            Word have = text.get(place + i);
            Word want = words.get(i);
            if (begins ? !have.text().startsWith(want.text()) : !isSame(have, want)) {
                return false;
            }
        }
        return true;
    }

    /** In this order and no others between, in any form. */
    private static boolean isWithin(Line line, PlainQuery query) {
        List<Word> words = query.words();
        return positions(line)
                .filter(place -> place + words.size() <= line.words().size())
                .anyMatch(place ->
                        IntStream.range(0, words.size()).allMatch(i -> isFormAt(line, place + i, query, words.get(i))));
    }

    private static boolean isFormAt(Line line, int place, PlainQuery query, Word want) {
        Word have = line.words().get(place);
        boolean open = query.isLast(want) && query.isOpen(query.last());
        if (want.kind() == Kind.CHARACTER) {
            return open ? have.text().startsWith(want.text()) : isSame(have, want);
        }
        return isForm(have, want, open)
                || (want.kind() == Kind.LETTERS && line.made().get(place).contains(want.root()));
    }

    private static boolean isSame(Word have, Word want) {
        return have.kind() == want.kind() && have.text().equals(want.text());
    }

    private static boolean isForm(Word have, Word want, boolean open) {
        boolean form = want.kind() == Kind.LETTERS
                ? have.kind() == Kind.LETTERS && have.root().equals(want.root())
                : isSame(have, want);
        return form || (open && have.text().startsWith(want.text()));
    }

    private static List<Set<String>> made(SearchText text) {
        List<Word> words = Words.of(text.text());
        return IntStream.range(0, words.size())
                .mapToObj(i -> made(text, words, i))
                .toList();
    }

    private static Set<String> made(SearchText text, List<Word> words, int from) {
        Set<String> made = new LinkedHashSet<>();
        if (text.field() == SearchField.TITLE) {
            made.addAll(initials(text, words, from));
        }
        if (from + 1 < words.size()) {
            compound(text.text(), words.get(from), words.get(from + 1)).ifPresent(made::add);
        }
        return made;
    }

    /** Root of the word that two of letters with a hyphen or a slash between them, and nothing else, are if it is left out. */
    private static Optional<String> compound(String text, Word first, Word second) {
        boolean ofLetters = first.kind() == Kind.LETTERS && second.kind() == Kind.LETTERS;
        boolean parted = first.end() < second.start()
                && Set.of("-", "/", "\u2010", "\u2011", "\uff0d", "\uff0f")
                        .contains(text.substring(first.end(), second.start()));
        return ofLetters && parted ? Optional.of(Roots.of(first.text() + second.text())) : Optional.empty();
    }

    /** Roots of the abbreviations that start at a word: of two to six capitalised words, common small ones between. */
    private static Set<String> initials(SearchText text, List<Word> words, int from) {
        Set<String> found = new LinkedHashSet<>();
        List<String> letters = new ArrayList<>();
        for (Word word : words.subList(from, words.size())) {
            boolean capital = Character.isUpperCase(text.text().codePointAt(word.start()));
            boolean bridges = word.common() && !letters.isEmpty();
            if (!capital && !bridges) {
                break;
            }
            if (capital) {
                letters.add(Character.toString(word.text().codePointAt(0)));
                if (letters.size() > 1) {
                    found.add(Roots.of(String.join("", letters)));
                }
            }
            if (String.join("", letters).length() >= 6) {
                break;
            }
        }
        return found;
    }
}
