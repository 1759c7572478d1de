package io.regatlas.persistence.search;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Entity;
import io.regatlas.domain.entity.NodeKind;
import io.regatlas.domain.publish.Contents;
import io.regatlas.domain.question.ReleasedState;
import io.regatlas.domain.question.SearchRequest.Mode;
import io.regatlas.domain.text.CodePoints;
import io.regatlas.persistence.search.PlainQuery.Group;
import io.regatlas.persistence.token.Word;
import io.regatlas.persistence.token.Word.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Searches a release entity by entity, without a database: the oracle of what is found, how it is ranked and corrected. */
final class PlainSearch {

    /** What is found, best first, as {@code type key score}; and what was searched for instead. */
    record Found(List<String> hits, @Nullable String corrected) {}

    /** Of more words that a word begins, the first by code point are looked at. */
    private static final int MOST_BEGUN = 50;

    private final List<PlainEntity> entities;

    PlainSearch(ReleasedState state) {
        this.entities = state.contents().stream()
                .flatMap(PlainSearch::entities)
                .map(PlainEntity::new)
                .toList();
    }

    private static Stream<Entity<?>> entities(Contents contents) {
        List<Entity<?>> entities = new ArrayList<>(List.of(new Entity<>(Catalogue.DATASET, contents.dataset())));
        contents.entities().forEach(entities::add);
        return entities.stream();
    }

    /** Every word of the release, to make queries of. */
    List<String> words() {
        return entities.stream()
                .flatMap(entity -> entity.words().stream())
                .map(Word::text)
                .distinct()
                .toList();
    }

    Found find(String typed, Mode mode, Set<NodeKind> kinds) {
        PlainQuery query = PlainQuery.of(typed, mode);
        String corrected = mode == Mode.WORDS && !isFound(query) ? corrected(typed, query) : null;
        PlainQuery other =
                corrected == null ? query : PlainQuery.of(corrected, mode).singly();
        return isFound(other) ? new Found(hits(other, kinds), corrected) : new Found(List.of(), null);
    }

    private boolean isFound(PlainQuery query) {
        return entities.stream().anyMatch(entity -> entity.has(query));
    }

    private List<String> hits(PlainQuery query, Set<NodeKind> kinds) {
        return entities.stream()
                .filter(entity -> entity.has(query) && isOf(entity, query, kinds))
                .sorted(Comparator.comparing((PlainEntity entity) -> -entity.score(query))
                        .thenComparing(PlainEntity::kind)
                        .thenComparing(PlainEntity::key))
                .map(entity -> "%s %s %d".formatted(entity.type(), entity.key(), entity.score(query)))
                .toList();
    }

    private static boolean isOf(PlainEntity entity, PlainQuery query, Set<NodeKind> kinds) {
        return kinds.contains(entity.kind()) || (kinds.contains(NodeKind.FACT) && entity.hasInFacts(query));
    }

    /** The text with other words; null where no word has another. */
    private @Nullable String corrected(String typed, PlainQuery query) {
        StringBuilder text = new StringBuilder();
        int written = 0;
        for (Group group : query.groups()) {
            Word word = group.words().get(0);
            Optional<Word> other = group.isOneWord() ? other(word, query) : Optional.empty();
            if (other.isPresent()) {
                text.append(typed, written, group.start()).append(other.get().text());
                written = group.end();
            }
        }
        return written == 0 ? null : text.append(typed, written, typed.length()).toString();
    }

    private Optional<Word> other(Word word, PlainQuery query) {
        boolean known = entities.stream().anyMatch(entity -> entity.hasRoot(word.root()));
        if (known || word.kind() != Kind.LETTERS || word.common() || length(word) < 4 || length(word) > 40) {
            return Optional.empty();
        }
        List<Group> rest = query.required().stream().filter(this::isKnown).toList();
        TreeMap<String, Word> near = new TreeMap<>(CodePoints.ORDER);
        TreeMap<String, Word> begun = new TreeMap<>(CodePoints.ORDER);
        entities.stream()
                .flatMap(entity -> entity.words().stream())
                .filter(each -> each.kind() == Kind.LETTERS && !each.common())
                .filter(each -> length(each) >= 4 && length(each) <= 40)
                .forEach(each -> {
                    if (isNear(word.text(), each.text())) {
                        near.put(each.text(), each);
                    }
                    if (each.text().startsWith(word.text())) {
                        begun.put(each.text(), each);
                    }
                });
        return Stream.concat(near.values().stream(), begun.values().stream().limit(MOST_BEGUN))
                .min(Comparator.comparing((Word each) -> -together(each, rest))
                        .thenComparing(each -> isNear(word.text(), each.text()) ? 0 : 1)
                        .thenComparing(each -> -together(each, List.of()))
                        .thenComparing(Word::text, CodePoints.ORDER));
    }

    private boolean isKnown(Group group) {
        return isFound(PlainQuery.of(group));
    }

    private long together(Word word, List<Group> rest) {
        return entities.stream()
                .filter(entity -> entity.hasRoot(word.root())
                        && rest.stream().allMatch(group -> entity.has(PlainQuery.of(group))))
                .count();
    }

    private static int length(Word word) {
        return word.text().codePointCount(0, word.text().length());
    }

    private static boolean isNear(String left, String right) {
        Set<String> ofLeft = fewer(left);
        return fewer(right).stream().anyMatch(ofLeft::contains);
    }

    private static Set<String> fewer(String word) {
        int[] letters = word.codePoints().toArray();
        List<String> fewer = new ArrayList<>(List.of(word));
        for (int left = 0; left < letters.length; left++) {
            int without = left;
            fewer.add(IntStream.range(0, letters.length)
                    .filter(i -> i != without)
                    .mapToObj(i -> Character.toString(letters[i]))
                    .collect(Collectors.joining()));
        }
        return new HashSet<>(fewer);
    }
}
