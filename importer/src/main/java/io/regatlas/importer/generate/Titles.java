package io.regatlas.importer.generate;

import io.regatlas.domain.name.Name;
import io.regatlas.domain.name.NameKind;
import io.regatlas.domain.regulation.Maturity;
import io.regatlas.domain.regulation.OfficialNumber;
import io.regatlas.importer.generate.Family.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What texts are called and numbered. */
final class Titles {

    private static final List<String> ORGANS = List.of("国信", "商函", "卫规", "交运", "环办", "教政", "工数", "市监");

    private final Family family;
    private final Phrase subject;
    private final Phrase action;

    Titles(Family family) {
        Draw draw = family.draw("title");
        this.family = family;
        this.subject = draw.oneOf(Vocabulary.SUBJECTS);
        this.action = draw.oneOf(Vocabulary.ACTIONS);
    }

    /** What the family is about, in English. */
    String about() {
        return "the " + action.english() + " of " + subject.english();
    }

    List<Name> of(Member member, Draw draw) {
        Phrase title = title(member);
        List<Name> names = new ArrayList<>();
        if (draw.chance(94)) {
            names.add(Phrase.inEnglish(title.english(), NameKind.TRANSLATION, Evidence.drawn(draw)));
        }
        if (names.isEmpty() || draw.chance(90)) {
            names.add(Phrase.inChinese(title.chinese(), NameKind.OFFICIAL, Evidence.drawn(draw)));
        }
        if (draw.chance(10)) {
            String brief = subject.chinese() + family.genre().word().chinese();
            names.add(Phrase.inChinese(brief, NameKind.SHORT, Evidence.drawn(draw)));
        }
        return names;
    }

    List<OfficialNumber> numbers(Member member, Draw draw) {
        int year = member.day().getYear();
        int number = 1 + family.number() % 900;
        return switch (family.genre().scheme()) {
            case STANDARD ->
                List.of(new OfficialNumber(
                        family.genre().scheme(), "GB/T %d-%d".formatted(10_000 + family.number(), year)));
            case ORDER -> List.of(new OfficialNumber(family.genre().scheme(), "格纳令第%d号".formatted(number)));
            case DOCUMENT, GAZETTE, ELI, DATABASE ->
                draw.chance(70)
                        ? List.of(new OfficialNumber(
                                family.genre().scheme(), "%s〔%d〕%d号".formatted(draw.oneOf(ORGANS), year, number)))
                        : List.of();
        };
    }

    private Phrase title(Member member) {
        Phrase text = text(member.version());
        return switch (member.role()) {
            case TEXT, DRAFT -> suffixed(text, family.maturity(member), member);
            case AMENDMENT ->
                new Phrase("Decision on Amending the " + text.english(), "关于修改《%s》的决定".formatted(text.chinese()));
            case REPEAL ->
                new Phrase("Decision on Repealing the " + text.english(), "关于废止《%s》的决定".formatted(text.chinese()));
            case COVER ->
                new Phrase("Notice on Issuing the " + text.english(), "关于印发《%s》的通知".formatted(text.chinese()));
            case ANNEX ->
                new Phrase(
                        "Annex %d to the %s".formatted(member.row(), text.english()),
                        "《%s》附件%d".formatted(text.chinese(), member.row()));
            case INTERPRETATION ->
                new Phrase("Reading Notes on the " + text.english(), "《%s》释义".formatted(text.chinese()));
        };
    }

    private Phrase text(int version) {
        Phrase word = family.genre().word();
        boolean isOfRepublic = family.genre() == Genre.LAW || family.genre() == Genre.CONSTITUTION;
        Phrase place = isOfRepublic ? Places.REPUBLIC : family.place().name();
        boolean isNamed = isOfRepublic || !family.place().equals(Places.STATE);
        String english = word.english() + " on " + about() + (isNamed ? " of " + place.english() : "");
        String chinese = (isNamed ? place.chinese() : "") + subject.chinese() + action.chinese() + word.chinese();
        return version == 1 ? new Phrase(english, chinese) : revised(english, chinese, version);
    }

    private Phrase revised(String english, String chinese, int version) {
        String year = family.find(Family.Role.TEXT, version, 1)
                .map(text -> Integer.toString(text.day().getYear()))
                .orElse(String.format(Locale.ROOT, "No. %d", version));
        return new Phrase("%s (%s Revision)".formatted(english, year), "%s（%s修订）".formatted(chinese, year));
    }

    private static Phrase suffixed(Phrase text, Maturity maturity, Member member) {
        String row = member.row() == 1 ? "" : " " + member.row();
        return switch (maturity) {
            case FINAL -> text;
            case TRIAL -> new Phrase(text.english() + " (for Trial Implementation)", text.chinese() + "（试行）");
            case DRAFT_FOR_COMMENT ->
                new Phrase(
                        text.english() + " (Draft for Comment%s)".formatted(row),
                        text.chinese() + "（征求意见稿%s）".formatted(row.strip()));
            case DRAFT_FOR_APPROVAL -> new Phrase(text.english() + " (Draft for Approval)", text.chinese() + "（送审稿）");
            case DRAFT_READING -> new Phrase(text.english() + " (Draft)", text.chinese() + "（草案）");
            case PLANNED -> new Phrase(text.english() + " (planned)", text.chinese() + "（拟制定）");
        };
    }
}
