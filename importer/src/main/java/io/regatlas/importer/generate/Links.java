package io.regatlas.importer.generate;

import io.regatlas.domain.entity.Key;
import io.regatlas.domain.relationship.Relationship;
import io.regatlas.domain.relationship.RelationshipType;
import io.regatlas.importer.generate.Family.Member;
import io.regatlas.importer.generate.Family.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the texts of one family are to each other and to those of earlier families. Types that may form no circle lead to
 * lower numbers alone; citations lead forward now and then, so that there are circles of them.
 */
final class Links {

    /** So that there are some five relationships for each text. */
    private static final int LEAST_CITATIONS = 4;

    private static final int MOST_CITATIONS = 120;

    private final Population population;
    private final Family family;

    Links(Population population, Family family) {
        this.population = population;
        this.family = family;
    }

    List<Relationship> of(Member member, Draw draw) {
        Web web = new Web(family.key(member), member.day(), draw);
        addWithin(member, web);
        addAcross(member, web, draw);
        return web.relationships;
    }

    private void addWithin(Member member, Web web) {
        Key text = family.find(Role.TEXT, member.version(), 1).map(family::key).orElse(web.key);
        switch (member.role()) {
            case TEXT -> addOfText(member, web);
            case DRAFT ->
                family.find(Role.DRAFT, member.version(), member.row() - 1)
                        .ifPresent(draft -> web.add(RelationshipType.NEXT_DRAFT_OF, family.key(draft)));
            case AMENDMENT -> web.add(RelationshipType.AMENDS, text, Lives.scope(member), true);
            case REPEAL -> web.add(RelationshipType.REPEALS, text, null, true);
            case COVER -> web.add(RelationshipType.FORWARDS, text);
            case ANNEX -> web.add(RelationshipType.PART_OF, text);
            case INTERPRETATION -> web.add(RelationshipType.INTERPRETS, text);
        }
    }

    private void addOfText(Member text, Web web) {
        family.find(Role.TEXT, text.version() - 1, 1)
                .ifPresent(earlier -> web.add(RelationshipType.REPLACES, family.key(earlier), null, true));
        family.all(Role.DRAFT, text.version()).stream()
                .reduce((earlier, later) -> later)
                .ifPresent(draft -> web.add(
                        family.isPending() ? RelationshipType.NEXT_DRAFT_OF : RelationshipType.FINALIZES,
                        family.key(draft)));
    }

    private void addAcross(Member member, Web web, Draw draw) {
        boolean isText = member.role() == Role.TEXT;
        cite(isText ? draw.heavy(LEAST_CITATIONS, MOST_CITATIONS) : draw.below(3), web, draw);
        if (!isText) {
            return;
        }
        int foundations = Math.min(family.number(), Family.FOUNDATIONS);
        lead(RelationshipType.BASED_ON, draw.weighted(25, 50, 20, 5), foundations, web, draw);
        lead(RelationshipType.IMPLEMENTS, draw.weighted(70, 30), foundations, web, draw);
        lead(RelationshipType.RELATED_TO, draw.weighted(96, 4), family.number(), web, draw);
        if (family.genre() == Genre.PLAN) {
            lead(RelationshipType.PLANS, draw.below(4), family.number(), web, draw);
        }
        int activities = Math.min(family.number() / 5, population.activities());
        if (family.genre() == Genre.REPORT && activities > 0) {
            web.add(RelationshipType.SUMMARISES, Population.activity(draw.below(activities)));
        }
    }

    private void cite(int count, Web web, Draw draw) {
        lead(RelationshipType.CITES, count, family.number(), web, draw);
        int later = family.number() + draw.between(1, 12);
        if (draw.chance(4) && later < population.families()) {
            Family cited = population.family(later);
            web.add(RelationshipType.CITES, cited.key(cited.members().get(0)));
        }
    }

    private void lead(RelationshipType type, int count, int below, Web web, Draw draw) {
        for (int i = 0; i < count; i++) {
            population.cited(below, web.day, draw).ifPresent(key -> web.add(type, key));
        }
    }

    /** The relationships that one text states, each once. */
    private static final class Web {

        private final Key key;
        private final LocalDate day;
        private final Draw draw;
        private final Set<String> stated = new HashSet<>();
        private final List<Relationship> relationships = new ArrayList<>();

        Web(Key key, LocalDate day, Draw draw) {
            this.key = key;
            this.day = day;
            this.draw = draw;
        }

        void add(RelationshipType type, Key to) {
            add(type, to, null, false);
        }

        /** Whatever takes effect does so on the day on which its text came out, which is that of the event that it causes. */
        void add(RelationshipType type, Key to, @Nullable String scope, boolean takesEffect) {
            if (stated.add(Relationship.keyOf(key, type, to, scope))) {
                relationships.add(new Relationship(
                        key,
                        type,
                        to,
                        takesEffect && draw.chance(90) ? VagueDates.of(day, draw) : null,
                        scope,
                        Evidence.drawn(draw)));
            }
        }
    }
}
