package io.regatlas.persistence.naming;

import io.regatlas.domain.fixture.Dice;
import java.util.List;
import java.util.Locale;

/** Writes titles as people write them, not as they stand in the dataset. */
final class TitleVariations {

    private static final List<String> BRACKETS =
            List.of("%s", "%s", "《%s》", "《%s》", "〈%s〉", "<%s>", "「%s」", "“%s”", "\"%s\"", " %s ");
    private static final List<String> SUFFIXES = List.of("（试行）", "(试行)", "（征求意见稿）", "（草案）");
    private static final String STATE = "中华人民共和国";
    private static final int WIDER = 0xFEE0;

    private final Dice dice;
    private final int mistyped;

    /**
     * A source of variations.
     *
     * @param mistyped how many of a hundred titles have one mistake
     */
    TitleVariations(Dice dice, int mistyped) {
        this.dice = dice;
        this.mistyped = mistyped;
    }

    /** A Chinese title, or one in letters. */
    String of(String title) {
        boolean isChinese = title.codePoints().anyMatch(Character::isIdeographic);
        String text = title;
        if (isChinese && dice.in100(40)) {
            text = text.startsWith(STATE) && text.length() > STATE.length() + 2
                    ? text.substring(STATE.length())
                    : STATE + text;
        }
        if (isChinese && dice.in100(10) && SUFFIXES.stream().noneMatch(text::endsWith)) {
            text = text + dice.pick(SUFFIXES);
        }
        if (dice.in100(mistyped)) {
            text = mistyped(text);
        }
        if (dice.in100(30)) {
            text = otherWidth(text);
        }
        if (dice.in100(20)) {
            text = isChinese ? withBlank(text) : otherCase(text);
        }
        return dice.pick(BRACKETS).formatted(text);
    }

    private String mistyped(String text) {
        int place = dice.below(text.length() - 1);
        return dice.in100(50)
                ? text.substring(0, place) + text.substring(place + 1)
                : text.substring(0, place) + text.charAt(place + 1) + text.charAt(place) + text.substring(place + 2);
    }

    private String otherWidth(String text) {
        StringBuilder other = new StringBuilder();
        boolean narrow = dice.in100(50);
        text.chars().forEach(unit -> {
            boolean isWide = unit > '!' + WIDER && unit < '~' + WIDER;
            boolean isNarrow = unit > '!' && unit < '~' && Character.isLetterOrDigit(unit);
            other.append((char) (isWide && narrow ? unit - WIDER : isNarrow && !narrow ? unit + WIDER : unit));
        });
        return other.toString();
    }

    private String withBlank(String text) {
        int place = 1 + dice.below(text.length() - 1);
        boolean within = Character.isIdeographic(text.charAt(place)) || Character.isIdeographic(text.charAt(place - 1));
        return within ? text.substring(0, place) + dice.pick(List.of(" ", "　")) + text.substring(place) : text;
    }

    private String otherCase(String text) {
        return dice.in100(50) ? text.toUpperCase(Locale.ROOT) : text.toLowerCase(Locale.ROOT);
    }
}
