package io.regatlas.importer.generate;

import io.regatlas.domain.entity.Key;
import io.regatlas.domain.regulation.Maturity;
import io.regatlas.importer.generate.Places.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text with its drafts, later versions, and what amends, repeals, covers or interprets it. All follows from the seed and
 * the family's number, so that any other can cite it without having it at hand.
 *
 * @param number from 0; the lowest are the laws that the others rest on
 * @param genre what sort of text it is
 * @param place where it applies
 * @param maturity how finished its text is; a draft where it is not adopted yet
 * @param members its texts; the first is the first version
 */
record Family(long seed, int number, Genre genre, Place place, Maturity maturity, List<Member> members) {

    Family {
        members = List.copyOf(members);
    }

    /** How many families others rest on: there are about as many laws that everyone cites. */
    static final int FOUNDATIONS = 40;

    private static final LocalDate BEGINNING = LocalDate.of(1980, 1, 1);
    private static final LocalDate END = LocalDate.of(2026, 6, 30);
    private static final int DAYS = 16_000;

    /** What a text is in its family. */
    enum Role {
        TEXT("v"),
        DRAFT("draft"),
        AMENDMENT("amendment"),
        REPEAL("repeal"),
        COVER("cover"),
        ANNEX("annex"),
        INTERPRETATION("interpretation");

        private final String word;

        Role(String word) {
            this.word = word;
        }
    }

    /**
     * One text.
     *
     * @param version which version it is, or is about, from 1
     * @param row its place among those of its role for that version, from 1
     * @param day when it came out
     */
    record Member(Role role, int version, int row, LocalDate day) {

        private String local() {
            return role == Role.TEXT ? "v" + version : role.word + "-" + version + "-" + row;
        }
    }

    static Family of(long seed, int number) {
        Draw draw = Draw.of(seed, "family", number);
        boolean isFoundation = number < FOUNDATIONS;
        Genre genre = Genre.drawn(draw);
        if (isFoundation) {
            genre = number == 0 ? Genre.CONSTITUTION : number % 3 == 0 ? Genre.ADMINISTRATIVE_REGULATION : Genre.LAW;
        }
        Maturity maturity = isFoundation ? Maturity.FINAL : maturity(draw);
        return new Family(seed, number, genre, place(genre, draw), maturity, members(isFoundation, maturity, draw));
    }

    /** The same with its first members alone. */
    Family cutTo(int size) {
        return new Family(seed, number, genre, place, maturity, members.subList(0, size));
    }

    /** Draws of its own for a member or a purpose. */
    Draw draw(String what) {
        return Draw.of(seed, what, number);
    }

    /** How finished one of its texts is. */
    Maturity maturity(Member member) {
        return switch (member.role()) {
            case TEXT -> member.version() == 1 ? maturity : Maturity.FINAL;
            case DRAFT -> Maturity.DRAFT_FOR_COMMENT;
            case AMENDMENT, REPEAL, COVER, ANNEX, INTERPRETATION -> Maturity.FINAL;
        };
    }

    boolean isPending() {
        return maturity.isDraft();
    }

    LocalDate founded() {
        return members.get(0).day();
    }

    Key key(Member member) {
        return new Key("gen-" + (number + 1) + "-" + member.local());
    }

    Optional<Member> find(Role role, int version, int row) {
        return members.stream()
                .filter(member -> member.role() == role && member.version() == version && member.row() == row)
                .findFirst();
    }

    /** Its members of one role that are about one version, in order. */
    List<Member> all(Role role, int version) {
        return members.stream()
                .filter(member -> member.role() == role && member.version() == version)
                .toList();
    }

    /** The version that there was on a day, or the first where there was none. */
    Member versionOn(LocalDate day) {
        return members.stream()
                .filter(member -> member.role() == Role.TEXT && !member.day().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(members.get(0));
    }

    private static Maturity maturity(Draw draw) {
        return switch (draw.weighted(78, 10, 6, 2, 2, 2)) {
            case 0 -> Maturity.FINAL;
            case 1 -> Maturity.TRIAL;
            case 2 -> Maturity.DRAFT_FOR_COMMENT;
            case 3 -> Maturity.DRAFT_FOR_APPROVAL;
            case 4 -> Maturity.DRAFT_READING;
            default -> Maturity.PLANNED;
        };
    }

    private static Place place(Genre genre, Draw draw) {
        boolean isLocal = genre.isLocal() || (genre == Genre.NORMATIVE_DOCUMENT && draw.chance(40));
        return isLocal ? Places.ALL.get(draw.between(1, Places.ALL.size() - 1)) : Places.STATE;
    }

    private static List<Member> members(boolean isFoundation, Maturity maturity, Draw draw) {
        List<Member> members = new ArrayList<>();
        LocalDate founded = BEGINNING.plusDays(
                isFoundation ? draw.below(DAYS / 3) : (long) (DAYS * Math.sqrt(draw.below(1000) / 1000.0)));
        members.add(new Member(Role.TEXT, 1, 1, founded));
        addDrafts(members, draw);
        if (maturity.isDraft()) {
            return members;
        }
        addAmendments(members, 1, draw);
        int version = addVersions(members, draw);
        addCompanions(members, founded, draw);
        LocalDate repealed = lastDay(members).plusDays(draw.between(700, 6000));
        if (draw.chance(8) && !isFoundation && repealed.isBefore(END)) {
            members.add(new Member(Role.REPEAL, version, 1, repealed));
        }
        return List.copyOf(members);
    }

    private static void addDrafts(List<Member> members, Draw draw) {
        Member text = members.get(members.size() - 1);
        int count = draw.weighted(60, 25, 10, 5);
        for (int row = 1; row <= count; row++) {
            LocalDate day = text.day().minusDays((count + 1 - row) * 120L + draw.below(60));
            members.add(new Member(Role.DRAFT, text.version(), row, day));
        }
    }

    private static void addAmendments(List<Member> members, int version, Draw draw) {
        LocalDate day = lastText(members);
        int count = draw.weighted(70, 18, 8, 4);
        for (int row = 1; row <= count; row++) {
            day = day.plusDays(draw.between(250, 900));
            if (day.isBefore(END)) {
                members.add(new Member(Role.AMENDMENT, version, row, day));
            }
        }
    }

    /** Adds later versions; tells which one is the last. */
    private static int addVersions(List<Member> members, Draw draw) {
        int version = 1;
        while (version < 5 && draw.chance(28)) {
            LocalDate day = lastDay(members).plusDays(draw.between(500, 3000));
            if (!day.isBefore(END)) {
                break;
            }
            members.add(new Member(Role.TEXT, ++version, 1, day));
            addDrafts(members, draw);
            addAmendments(members, version, draw);
        }
        return version;
    }

    private static void addCompanions(List<Member> members, LocalDate founded, Draw draw) {
        if (draw.chance(8)) {
            members.add(new Member(Role.COVER, 1, 1, founded));
        }
        for (int row = draw.weighted(90, 6, 4); row > 0; row--) {
            members.add(new Member(Role.ANNEX, 1, row, founded));
        }
        if (draw.chance(6)) {
            members.add(new Member(Role.INTERPRETATION, 1, 1, founded.plusDays(draw.between(30, 700))));
        }
    }

    /** When the newest version came out. */
    private static LocalDate lastText(List<Member> members) {
        return members.stream()
                .filter(member -> member.role() == Role.TEXT)
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .day();
    }

    private static LocalDate lastDay(List<Member> members) {
        return members.stream().map(Member::day).max(LocalDate::compareTo).orElseThrow();
    }
}
