package io.regatlas.persistence.naming;

import static io.regatlas.domain.fixture.Fixtures.aName;
import static io.regatlas.domain.fixture.Fixtures.aRegulation;
import static io.regatlas.domain.fixture.Fixtures.aRelationship;
import static io.regatlas.domain.fixture.Fixtures.anEvent;

import io.regatlas.domain.fixture.Dice;
import io.regatlas.domain.fixture.RegulationBuilder;
import io.regatlas.domain.name.Name;
import io.regatlas.domain.name.NameKind;
import io.regatlas.domain.regulation.EventType;
import io.regatlas.domain.regulation.Maturity;
import io.regatlas.domain.regulation.NumberScheme;
import io.regatlas.domain.regulation.OfficialNumber;
import io.regatlas.domain.regulation.Regulation;
import io.regatlas.domain.relationship.Relationship;
import io.regatlas.domain.relationship.RelationshipType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Regulations with random names out of few words, so that many are near to each other, and citations of them. */
final class RandomNames {

    private static final List<String> CHINESE =
            List.of("网络", "数据", "安全", "个人", "信息", "保护", "管理", "电子", "商务", "密码", "跨境", "传输");
    private static final List<String> CHINESE_KINDS = List.of("法", "条例", "办法", "规定");
    private static final List<String> ENGLISH =
            List.of("Network", "Data", "Security", "Personal", "Information", "Protection", "Commerce", "Transfer");
    private static final List<String> ENGLISH_KINDS = List.of("Law on", "Measures for", "Rules of the");
    private static final List<String> CHINESE_SUFFIXES = List.of("", "", "", "（试行）", "（征求意见稿）", "（草案）");
    private static final List<String> ENGLISH_SUFFIXES =
            List.of("", "", "", " (for Trial Implementation)", " (Draft for Comment)", " (Draft)");
    private static final List<String> INITIALS = List.of("DSL", "PIPL", "CSL", "ECL", "GDPR");

    private final Dice dice;

    RandomNames(Dice dice) {
        this.dice = dice;
    }

    List<Regulation> regulations(int count) {
        List<Regulation> regulations = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            regulations.add(regulation(i, regulations));
        }
        return regulations;
    }

    private Regulation regulation(int number, List<Regulation> before) {
        String key = "cn-%s-%d".formatted(dice.pick(List.of("data", "network")), number);
        Maturity maturity = dice.pick(List.of(Maturity.values()));
        RegulationBuilder builder =
                aRegulation().withKey(key).withTitles(titles()).withMaturity(maturity);
        if (dice.in100(20)) {
            builder.withAliases("cn-older-" + number);
        }
        if (dice.in100(50)) {
            builder.withNumbers(new OfficialNumber(NumberScheme.STANDARD, number()));
        }
        if (dice.in100(60)) {
            String day = "20%02d-0%d-1%d".formatted(dice.between(10, 20), dice.between(1, 3), dice.below(3));
            builder.withEvents(
                    anEvent().withType(EventType.PUBLISHED).withDate(day).build());
        }
        if (dice.in100(50)) {
            builder.withRelationships(ofDraft(key, maturity, before));
        }
        return builder.build();
    }

    /** What it came of, where one of those before it is a draft. */
    private Relationship[] ofDraft(String key, Maturity maturity, List<Regulation> before) {
        List<Regulation> drafts = before.stream()
                .filter(each -> each.maturity().isDraft() && each.maturity() != Maturity.PLANNED)
                .toList();
        RelationshipType type = maturity.isDraft() ? RelationshipType.NEXT_DRAFT_OF : RelationshipType.FINALIZES;
        return drafts.isEmpty()
                ? new Relationship[0]
                : new Relationship[] {
                    aRelationship()
                            .withFrom(key)
                            .withType(type)
                            .withTo(dice.pick(drafts).key().text())
                            .build()
                };
    }

    private String number() {
        return dice.in100(50) ? standard() : "国发〔%d〕%d号".formatted(dice.between(2016, 2020), dice.between(1, 9));
    }

    private String standard() {
        return "GB/T %d-%d".formatted(dice.between(100, 105), dice.between(2016, 2020));
    }

    private Name[] titles() {
        List<Name> titles = new ArrayList<>();
        titles.add(name(chinese(), "zh-Hans", NameKind.OFFICIAL));
        if (dice.in100(60)) {
            titles.add(name(english(), "en", NameKind.TRANSLATION));
        }
        if (dice.in100(20)) {
            titles.add(name(dice.pick(INITIALS), "en", NameKind.SHORT));
        }
        return titles.toArray(Name[]::new);
    }

    private String chinese() {
        return dice.pick(List.of("", "", "中华人民共和国"))
                + String.join("", some(CHINESE))
                + dice.pick(CHINESE_KINDS)
                + dice.pick(CHINESE_SUFFIXES);
    }

    private String english() {
        return dice.pick(ENGLISH_KINDS) + " " + String.join(" ", some(ENGLISH)) + dice.pick(ENGLISH_SUFFIXES);
    }

    private List<String> some(List<String> words) {
        return dice.shuffled(words).subList(0, dice.between(1, 4));
    }

    private static Name name(String text, String language, NameKind kind) {
        return aName().withText(text).withLanguage(language).withKind(kind).build();
    }

    /** All names of a regulation. */
    static List<String> names(Regulation regulation) {
        return Stream.of(
                        Stream.of(regulation.key().text()),
                        regulation.aliases().stream().map(alias -> alias.text()),
                        regulation.numbers().stream().map(OfficialNumber::text),
                        regulation.titles().stream().map(Name::text))
                .flatMap(names -> names)
                .toList();
    }

    /**
     * A name of one of them, varied and sometimes mistyped, or a title that nothing may have; or a title with a number or a
     * year beside it, its own or another's, or with places in the text behind it.
     */
    String citation(List<Regulation> regulations) {
        if (dice.in100(15)) {
            return dice.in100(50) ? chinese() : english();
        }
        if (dice.in100(20)) {
            return withMoreBeside(dice.pick(regulations));
        }
        String name = mistyped(dice.pick(names(dice.pick(regulations))), 25);
        if (dice.in100(10)) {
            name = name.replaceAll("[（(].*", "");
        }
        return dice.pick(List.of("%s", "%s", "《%s》", " %s ", "“%s”"))
                .formatted(dice.in100(20) ? name.toUpperCase(Locale.ROOT) : name);
    }

    private String withMoreBeside(Regulation regulation) {
        String title = mistyped(dice.pick(regulation.titles()).text(), 10);
        List<String> own = regulation.numbers().stream()
                .map(OfficialNumber::text)
                .filter(number -> number.startsWith("GB"))
                .toList();
        String number = own.isEmpty() || dice.in100(30) ? standard() : own.get(0);
        return switch (dice.below(6)) {
            case 0 -> title + "（" + number + "）";
            case 1 -> "《" + title + "》（" + number + "）";
            case 2 -> number + " " + title;
            case 3 -> title + places();
            case 4 -> withYear(title.replaceAll(" ?[（(].*", ""), dice.between(2010, 2020));
            default -> title.replaceAll(" ?[（(].*", "") + " (" + dice.between(2010, 2020) + ")";
        };
    }

    private String places() {
        StringBuilder places = new StringBuilder("第" + count() + "条");
        for (int i = dice.below(3); i > 0; i--) {
            places.append(dice.pick(List.of("、第%s条", "第%s条", "和第%s条", "至第%s条", "、%s条", "第%s款", "第（%s）项"))
                    .formatted(count()));
        }
        return places.toString();
    }

    private String count() {
        return dice.pick(List.of("五", "二十一", "一百一十", "21", "1034"));
    }

    private String withYear(String title, int year) {
        boolean isChinese = Character.isIdeographic(title.codePointAt(0));
        return dice.pick(
                        isChinese
                                ? List.of("%2$d年%1$s", "%s%d年", "%s%d年修正")
                                : List.of("%s %d", "the %2$d %1$s", "%s of %d"))
                .formatted(title, year);
    }

    private String mistyped(String name, int in100) {
        int place = dice.below(name.length() - 1);
        boolean isLetter = Character.isLetter(name.charAt(place));
        boolean isOfState = place < "中华人民共和国".length() && name.startsWith("中华");
        return dice.in100(in100) && isLetter && !isOfState
                ? name.substring(0, place) + name.substring(place + 1)
                : name;
    }
}
