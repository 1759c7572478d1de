package io.regatlas.persistence.naming;

import io.regatlas.domain.name.Name;
import io.regatlas.domain.name.NameKind;
import io.regatlas.domain.regulation.Regulation;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Looks through all names of all regulations for each citation: the oracle of what citations mean. It reads only what
 * {@link RandomNames} writes: Chinese characters, English letters and digits.
 */
final class PlainNames {

    private static final List<String> REASONS =
            List.of("KEY", "ALIAS", "NUMBER", "TITLE", "SHORT_TITLE", "SIMILAR_TITLE");
    private static final Pattern STATE = Pattern.compile("中华人民共和国|people's republic of china|\\bprc\\b");
    private static final Pattern IDLE = Pattern.compile("\\b(the|of|on|for|or)\\b|第(?=\\d)");
    private static final Pattern LETTER_BEFORE_NUMBER =
            Pattern.compile("([a-z]+)[^a-z0-9\\p{IsHan}]+([a-z])[^a-z0-9\\p{IsHan}]*(?=\\d)");
    private static final Pattern PART = Pattern.compile("\\p{IsHan}|[a-z]+|\\d+");
    private static final List<String> TRIALS = List.of("试行", "trial implementation");
    private static final List<String> SUFFIXES =
            List.of("试行", "trial implementation", "征求意见稿", "草案", "draft comment", "draft");

    private static final Pattern STANDARD = Pattern.compile("GB/T \\d+-\\d{4}");
    private static final Pattern TITLE = Pattern.compile("(《.*》)（GB/T.*|(.*) \\((20\\d\\d)\\)");
    private static final Pattern PLACED = Pattern.compile("(.+?)第.+");
    private static final List<Pattern> OF_YEAR = List.of(
            Pattern.compile("(?:the )?(?<year>20\\d\\d)[年 ](?<name>.+)"),
            Pattern.compile("(?<name>.+?)(?: of)? ?(?<year>20\\d\\d)(?:年(?:修正)?)?"));

    private final List<Regulation> regulations;
    private final List<Known> names = new ArrayList<>();

    /** A name as it is compared. */
    private record Plain(List<String> parts, String suffix, int stage) {}

    /** What is looked for, what else must be called so, and the year that it is said to be of; 0 where none is said. */
    private record Asked(Plain plain, Plain beside, int year) {

        Asked(Plain plain, int year) {
            this(plain, plain, year);
        }
    }

    /** A name of a regulation. */
    private record Known(Regulation regulation, String reason, String written, Plain plain, boolean partial) {

        /** The same name, for another text. */
        Known of(Regulation other) {
            return new Known(other, reason, written, plain, partial);
        }

        int stage() {
            return switch (regulation.maturity()) {
                case FINAL -> 0;
                case TRIAL -> 1;
                case PLANNED -> 3;
                default -> 2;
            };
        }

        @Nullable
        LocalDate issued() {
            return regulation.issued().map(date -> date.latest()).orElse(null);
        }
    }

    /** What a name may mean, and how sure that is. */
    private record Guess(Known known, int base, String reason) {}

    PlainNames(List<Regulation> regulations) {
        this.regulations = regulations;
        regulations.forEach(this::add);
    }

    private void add(Regulation regulation) {
        add(regulation, "KEY", regulation.key().text());
        regulation.aliases().forEach(alias -> add(regulation, "ALIAS", alias.text()));
        regulation.numbers().forEach(number -> {
            add(regulation, "NUMBER", number.text());
            if (number.text().matches(".*\\d\\D+(19|20)\\d\\d")) {
                Plain less = plain(number.text().substring(0, number.text().length() - 4));
                names.add(new Known(regulation, "NUMBER", number.text(), less, true));
            }
        });
        for (Name title : regulation.titles()) {
            add(regulation, title.kind() == NameKind.SHORT ? "SHORT_TITLE" : "TITLE", title.text());
        }
    }

    private void add(Regulation regulation, String reason, String written) {
        names.add(new Known(regulation, reason, written, plain(written), false));
    }

    /** What a citation means, best first: score in millionths, reason, key. */
    List<String> resolve(String citation) {
        Asked chosen = chosen(citation);
        Plain asked = chosen.plain();
        List<Guess> guesses = new ArrayList<>();
        Set<Regulation> named = regulations(chosen.beside());
        called(asked).stream()
                .filter(known -> named.contains(known.regulation()))
                .forEach(known -> addCalled(guesses, citation, chosen, known));
        if (guesses.isEmpty()) {
            names.stream()
                    .filter(known -> known.reason().endsWith("TITLE"))
                    .forEach(known -> addSimilar(guesses, grams(asked.parts()), known));
        }
        return scored(best(guesses));
    }

    private void addCalled(List<Guess> guesses, String citation, Asked asked, Known known) {
        LocalDate issued = known.issued();
        boolean isOfAnother = asked.year() > 0 && issued != null && issued.getYear() != asked.year();
        int base = base(citation, asked.plain(), known);
        guesses.add(new Guess(known, base - (isOfAnother && base < 1_000_000 ? 140_000 : 0), known.reason()));
        if (asked.plain().stage() == 2 && known.plain().stage() < 2 && known.stage() < 2 && base < 1_000_000) {
            earlier(known.regulation())
                    .forEach(draft -> guesses.add(new Guess(known.of(draft), base + 50_000, known.reason())));
        }
    }

    /** The drafts that a text came of. */
    private List<Regulation> earlier(Regulation regulation) {
        List<Regulation> drafts = new ArrayList<>();
        regulation.relationships().forEach(relationship -> regulations.stream()
                .filter(draft -> draft.key().equals(relationship.to()))
                .forEach(draft -> {
                    drafts.add(draft);
                    drafts.addAll(earlier(draft));
                }));
        return drafts;
    }

    /** All of a citation where something is called so, else the standard's number in it, else the title in it or the name. */
    private Asked chosen(String citation) {
        Plain whole = plain(citation);
        if (!called(whole).isEmpty()) {
            return new Asked(whole, 0);
        }
        Optional<Asked> standard = standard(citation);
        if (standard.isPresent()) {
            return standard.get();
        }
        Matcher placed = PLACED.matcher(citation);
        if (placed.matches()) {
            return new Asked(plain(placed.group(1)), 0);
        }
        Matcher title = TITLE.matcher(citation);
        if (!title.matches()) {
            return ofYear(citation).orElse(new Asked(whole, 0));
        }
        return title.group(1) == null
                ? new Asked(plain(title.group(2)), Integer.parseInt(title.group(3)))
                : new Asked(plain(title.group(1)), 0);
    }

    /** A name and a year beside it, where something is called so. */
    private Optional<Asked> ofYear(String citation) {
        return OF_YEAR.stream()
                .map(pattern -> pattern.matcher(citation))
                .filter(Matcher::matches)
                .map(matcher -> new Asked(plain(matcher.group("name")), Integer.parseInt(matcher.group("year"))))
                .filter(asked -> !called(asked.plain()).isEmpty())
                .findFirst();
    }

    /** A standard's number in it, if it stands in brackets behind the rest or the rest names that standard too. */
    private Optional<Asked> standard(String citation) {
        Matcher standard = STANDARD.matcher(citation);
        if (!standard.find()) {
            return Optional.empty();
        }
        Plain rest = plain(citation.replace(standard.group(), ""));
        Plain number = new Plain(plain(standard.group()).parts(), rest.suffix(), rest.stage());
        Plain beside = citation.endsWith("（" + standard.group() + "）") ? number : rest;
        Set<Regulation> named = regulations(beside);
        return called(number).stream().anyMatch(known -> named.contains(known.regulation()))
                ? Optional.of(new Asked(number, beside, 0))
                : Optional.empty();
    }

    private Set<Regulation> regulations(Plain asked) {
        return called(asked).stream().map(Known::regulation).collect(Collectors.toSet());
    }

    private List<Known> called(Plain asked) {
        return names.stream()
                .filter(known ->
                        !asked.parts().isEmpty() && known.plain().parts().equals(asked.parts()))
                .toList();
    }

    private static int base(String citation, Plain asked, Known known) {
        boolean isKey = known.reason().equals("KEY") || known.reason().equals("ALIAS");
        if (isKey && citation.toLowerCase(Locale.ROOT).matches("[^a-z0-9]*" + known.written() + "[^a-z0-9]*")) {
            return 1_000_000;
        }
        int off = isKey ? 30_000 : known.reason().equals("SHORT_TITLE") ? 40_000 : known.partial() ? 90_000 : 0;
        if (known.plain().suffix().equals(asked.suffix())) {
            return 990_000 - off;
        }
        int said = known.plain().stage();
        if (asked.stage() == 0) {
            return (said == 1 ? 890_000 : 880_000) - off;
        }
        if (said == asked.stage() || (said == 0 && known.stage() == asked.stage())) {
            return 970_000 - off;
        }
        return (said == 0 ? 850_000 : 840_000) - off;
    }

    private static void addSimilar(List<Guess> guesses, Set<String> asked, Known known) {
        Set<String> own = grams(known.plain().parts());
        long shared = asked.stream().filter(own::contains).count();
        int all = asked.size() + own.size();
        int closeness = asked.size() > 12 ? 70 : 60;
        if (asked.size() >= 3 && 200 * shared >= (long) closeness * all) {
            guesses.add(new Guess(known, (int) (16_600 * shared / all * 100), "SIMILAR_TITLE"));
        }
    }

    private static List<Guess> best(List<Guess> guesses) {
        Comparator<Guess> better = Comparator.comparing((Guess guess) -> -guess.base())
                .thenComparing(guess -> REASONS.indexOf(guess.reason()));
        Map<String, Guess> best = new HashMap<>();
        guesses.forEach(guess -> best.merge(
                guess.known().regulation().key().text(),
                guess,
                (one, other) -> better.compare(one, other) <= 0 ? one : other));
        return best.values().stream()
                .sorted(Comparator.comparing((Guess guess) -> -guess.base())
                        .thenComparing(guess -> guess.known().stage())
                        .thenComparing(
                                guess -> guess.known().issued(),
                                Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder())
                                        .reversed())
                        .thenComparing(guess -> guess.known().regulation().key()))
                .toList();
    }

    private static List<String> scored(List<Guess> best) {
        long alike = best.stream().filter(guess -> guess.base() >= 990_000).count();
        List<String> scored = new ArrayList<>();
        Map<Integer, Integer> before = new HashMap<>();
        for (Guess guess : best) {
            int behind = before.merge(guess.base(), 1, Integer::sum) - 1;
            int score = guess.base() == 990_000 && alike == 1 ? 1_000_000 : guess.base() - behind;
            scored.add("%d %s %s"
                    .formatted(score, guess.reason(), guess.known().regulation().key()));
        }
        return scored.subList(0, Math.min(20, scored.size()));
    }

    private static Plain plain(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String kept = IDLE.matcher(STATE.matcher(folded).replaceAll(" ")).replaceAll(" ");
        String joined = LETTER_BEFORE_NUMBER.matcher(kept).replaceAll("$1$2 ");
        List<String> parts =
                PART.matcher(joined).results().map(MatchResult::group).toList();
        for (String suffix : SUFFIXES) {
            List<String> end =
                    PART.matcher(suffix).results().map(MatchResult::group).toList();
            int rest = parts.size() - end.size();
            if (rest > 0 && parts.subList(rest, parts.size()).equals(end)) {
                return new Plain(parts.subList(0, rest), suffix, TRIALS.contains(suffix) ? 1 : 2);
            }
        }
        return new Plain(parts, "", 0);
    }

    private static Set<String> grams(List<String> parts) {
        Set<String> grams = new TreeSet<>();
        String runs = parts.stream()
                .map(part -> part.matches("\\p{IsHan}") ? part : " " + part + " ")
                .collect(Collectors.joining());
        for (String run : Pattern.compile(" +").splitAsStream(runs.strip()).toList()) {
            String framed = "_" + run + "_";
            int size = run.matches("\\p{IsHan}.*") ? 2 : 3;
            if (run.matches("\\d+")) {
                grams.add(run);
                continue;
            }
            if (size == 3) {
                grams.addAll(
                        run.length() > 3
                                ? List.of(framed.substring(0, 4), framed.substring(run.length() - 2))
                                : List.of(framed));
                continue;
            }
            for (int i = 0; i + size <= framed.length(); i++) {
                String gram = framed.substring(i, i + size);
                boolean turned = size == 2 && gram.indexOf('_') < 0 && gram.charAt(0) > gram.charAt(1);
                grams.add(turned ? new StringBuilder(gram).reverse().toString() : gram);
            }
        }
        return grams;
    }
}
