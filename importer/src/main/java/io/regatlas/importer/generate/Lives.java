package io.regatlas.importer.generate;

import io.regatlas.domain.entity.Key;
import io.regatlas.domain.regulation.Event;
import io.regatlas.domain.regulation.EventType;
import io.regatlas.domain.regulation.Maturity;
import io.regatlas.importer.generate.Family.Member;
import io.regatlas.importer.generate.Family.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What happened to the texts of one family. */
final class Lives {

    private final Family family;

    Lives(Family family) {
        this.family = family;
    }

    /** Which part of a text an amendment concerns; the first one is taken to concern the whole. */
    static @Nullable String scope(Member amendment) {
        return amendment.row() == 1 ? null : "arts. %d to %d".formatted(amendment.row() * 7, amendment.row() * 7 + 3);
    }

    List<Event> of(Member member, Maturity maturity, @Nullable Key issuer, Draw draw) {
        Life life = new Life(family.key(member), draw);
        if (maturity.isDraft()) {
            life.addDraft(member, maturity);
        } else {
            life.addAdoption(member, family.genre().goesThroughReadings(), issuer);
            if (member.role() == Role.TEXT) {
                addEffects(life, member, maturity);
            }
        }
        return life.events;
    }

    /** What other members do to it, or what comes of itself. */
    private void addEffects(Life life, Member text, Maturity maturity) {
        for (Member amendment : family.all(Role.AMENDMENT, text.version())) {
            life.add(EventType.AMENDED, amendment.day(), null, scope(amendment), family.key(amendment));
        }
        Optional<Member> next = family.find(Role.TEXT, text.version() + 1, 1);
        Optional<Member> repeal = family.find(Role.REPEAL, text.version(), 1);
        next.ifPresent(later -> life.add(EventType.REPLACED, later.day(), null, null, family.key(later)));
        repeal.ifPresent(later -> life.add(EventType.REPEALED, later.day(), null, null, family.key(later)));
        if (next.isEmpty() && repeal.isEmpty()) {
            life.addEnd(text, maturity);
        }
    }

    /** The events of one text. */
    private static final class Life {

        private final Key key;
        private final Draw draw;
        private final List<Event> events = new ArrayList<>();

        Life(Key key, Draw draw) {
            this.key = key;
            this.draw = draw;
        }

        void addDraft(Member member, Maturity maturity) {
            LocalDate day = member.day();
            switch (maturity) {
                case PLANNED -> add(EventType.PLANNED, day);
                case DRAFT_READING -> add(EventType.READING, day, 1, null, null);
                case DRAFT_FOR_APPROVAL -> add(EventType.PUBLISHED, day);
                case DRAFT_FOR_COMMENT, FINAL, TRIAL -> {
                    add(EventType.CONSULTATION_OPENED, day, member.row(), null, null);
                    if (draw.chance(80)) {
                        add(EventType.CONSULTATION_CLOSED, day.plusDays(30), member.row(), null, null);
                    }
                }
            }
            if (member.role() == Role.TEXT && draw.chance(20)) {
                add(draw.chance(50) ? EventType.WITHDRAWN : EventType.LAPSED, day.plusDays(draw.between(200, 900)));
            }
        }

        void addAdoption(Member member, boolean readings, @Nullable Key issuer) {
            LocalDate day = member.day();
            for (int round = 1; readings && round <= 3; round++) {
                add(EventType.READING, day.minusDays((4 - round) * 60L), round, null, null);
            }
            LocalDate adopted = day.minusDays(draw.below(20));
            if (readings || draw.chance(25)) {
                events.add(event(EventType.ADOPTED, adopted, null, null, null, issuer));
            }
            if (readings && draw.chance(50)) {
                add(EventType.SIGNED, adopted);
            }
            if (draw.chance(97)) {
                events.add(event(EventType.PUBLISHED, day, null, null, null, draw.chance(30) ? issuer : null));
            }
            if (draw.chance(88)) {
                add(EventType.COMMENCED, day.plusDays(draw.chance(40) ? 0 : draw.below(180)));
            }
            if (draw.chance(4)) {
                add(EventType.APPLICABLE, day.plusDays(draw.between(180, 400)));
            }
            if (draw.chance(2)) {
                add(EventType.CORRECTED, day.plusDays(draw.between(5, 60)));
            }
        }

        /** A text on trial runs out; another is suspended for a while, or annulled. */
        void addEnd(Member text, Maturity maturity) {
            LocalDate day = text.day();
            if (maturity == Maturity.TRIAL && draw.chance(60)) {
                add(EventType.EXPIRED, day.plusYears(draw.between(2, 5)));
            } else if (draw.chance(2)) {
                add(EventType.ANNULLED, day.plusDays(draw.between(400, 3000)));
            } else if (draw.chance(2)) {
                add(EventType.SUSPENDED, day.plusDays(draw.between(300, 600)));
                add(EventType.RESUMED, day.plusDays(draw.between(700, 1500)));
            }
        }

        void add(EventType type, LocalDate day) {
            add(type, day, null, null, null);
        }

        void add(EventType type, LocalDate day, @Nullable Integer round, @Nullable String scope, @Nullable Key cause) {
            events.add(event(type, day, round, scope, cause, null));
        }

        private Event event(
                EventType type,
                LocalDate day,
                @Nullable Integer round,
                @Nullable String scope,
                @Nullable Key cause,
                @Nullable Key actor) {
            return new Event(
                    key,
                    type,
                    draw.chance(97) ? VagueDates.of(day, draw) : null,
                    actor,
                    round,
                    scope,
                    cause,
                    Evidence.drawn(draw));
        }
    }
}
