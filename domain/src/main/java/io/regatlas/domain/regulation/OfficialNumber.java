package io.regatlas.domain.regulation;

import io.regatlas.domain.text.CodePoints;
import io.regatlas.domain.text.Text;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number that an official scheme gave. It is kept in its normal form, whatever the spelling: {@code GB／T35273—2020} is
 * {@code GB/T 35273-2020}, {@code 国信办通字[2019] 1 号} is {@code 国信办通字〔2019〕1号}.
 *
 * @param scheme which scheme
 * @param text the number in normal form, on one line
 */
public record OfficialNumber(NumberScheme scheme, String text) {

    /** By scheme, then text by code point. */
    public static final Comparator<OfficialNumber> ORDER =
            Comparator.comparing(OfficialNumber::scheme).thenComparing(OfficialNumber::text, CodePoints.ORDER);

    private static final Pattern DASH = Pattern.compile("[\\u2010-\\u2015\\u2212\\uFE58]");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern OPENING = Pattern.compile("[\\[(【〔]");
    private static final Pattern CLOSING = Pattern.compile("[])】〕]");
    private static final Pattern YEAR_IN_BRACKETS = Pattern.compile("[\\[(【〔]([0-9]{4})[])】〕]");

    /**
     * Letters, perhaps the place's digits, perhaps a slash and more letters, as few as will do; the number with its parts, the
     * year.
     */
    private static final Pattern STANDARD = Pattern.compile(
            "([A-Z]{1,5}(?:(?:[0-9]{2,4})?/[A-Z0-9]{1,6}?)?) ?([0-9]+(?:\\.[0-9]+)*) ?- ?([0-9]{2}|[0-9]{4})");

    public OfficialNumber {
        Text.requireLine("number", text);
        text = normal(scheme, text);
    }

    /**
     * What is the same in every spelling of a number, whatever the scheme, or of a part of one: dashes and brackets of one
     * kind, and no spaces. It is for comparing, and has the letters as they are.
     */
    public static String spelling(String number) {
        String plain = SPACE.matcher(Normalizer.normalize(number, Normalizer.Form.NFKC))
                .replaceAll("");
        return CLOSING.matcher(
                        OPENING.matcher(DASH.matcher(plain).replaceAll("-")).replaceAll("["))
                .replaceAll("]");
    }

    private static String normal(NumberScheme scheme, String text) {
        String plain = SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll(" ")
                .strip();
        return switch (scheme) {
            case STANDARD -> standard(DASH.matcher(plain).replaceAll("-"));
            case DOCUMENT, ORDER -> document(plain);
            case GAZETTE, ELI, DATABASE -> plain;
        };
    }

    private static String standard(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        Matcher parts = STANDARD.matcher(upper);
        return parts.matches() ? "%s %s-%s".formatted(parts.group(1), parts.group(2), parts.group(3)) : upper;
    }

    /** Chinese is written without spaces, and with tortoise-shell brackets around the year. */
    private static String document(String text) {
        if (!HAN.matcher(text).find()) {
            return text;
        }
        String joined = text.replace(" ", "");
        return YEAR_IN_BRACKETS.matcher(joined).replaceAll("〔$1〕");
    }
}
