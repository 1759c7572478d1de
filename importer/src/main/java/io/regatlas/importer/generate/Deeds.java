package io.regatlas.importer.generate;

import io.regatlas.domain.activity.Activity;
import io.regatlas.domain.activity.ActivityType;
import io.regatlas.domain.entity.Key;
import io.regatlas.domain.relationship.Relationship;
import io.regatlas.domain.relationship.RelationshipType;
import io.regatlas.importer.generate.Places.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Activities: each carries out some earlier texts, and some follow others. */
final class Deeds {

    private static final List<ActivityType> TYPES = List.of(ActivityType.values());
    private static final LocalDate BEGINNING = LocalDate.of(1998, 1, 1);
    private static final int DAYS = 10_000;

    /** How many families come out for each activity, roughly, so that the same ones are cited however many there are. */
    private static final int FAMILIES_EACH = 3;

    private Deeds() {}

    static Activity activity(Population population, int number) {
        Draw draw = Draw.of(population.seed(), "activity", number);
        Key key = Population.activity(number);
        Place place = draw.chance(50) ? Places.STATE : draw.oneOf(Places.ALL);
        ActivityType type = draw.oneOf(TYPES);
        LocalDate began = BEGINNING.plusDays(draw.below(DAYS));
        Phrase subject = draw.oneOf(Vocabulary.SUBJECTS);
        return new Activity(
                key,
                List.of(),
                title(type, subject, place).names(Evidence.drawn(draw)),
                type,
                actors(place, draw),
                draw.chance(10) ? draw.between(1, 9) : 0,
                draw.chance(60) ? List.of(draw.oneOf(Vocabulary.ADDRESSEES)) : List.of(),
                place.key(),
                draw.chance(96) ? VagueDates.of(began, draw) : null,
                draw.chance(40) ? VagueDates.of(began.plusDays(draw.between(1, 400)), draw) : null,
                Subjects.drawn(draw),
                draw.chance(40) ? "Checks of " + subject.english() + " found some faults, which were mended." : null,
                Statements.of(key, draw.weighted(50, 30, 20), began, draw),
                relationships(population, number, began, draw),
                Evidence.drawn(draw));
    }

    private static Phrase title(ActivityType type, Phrase subject, Place place) {
        String word = type.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return new Phrase(
                "%s of %s in %s"
                        .formatted(
                                Character.toUpperCase(word.charAt(0)) + word.substring(1),
                                subject.english(),
                                place.name().english()),
                place.name().chinese() + subject.chinese() + "行动");
    }

    private static List<Key> actors(Place place, Draw draw) {
        Set<Key> actors = new LinkedHashSet<>();
        for (int count = draw.weighted(5, 70, 15, 10); count > 0; count--) {
            actors.add(Genre.DEPARTMENT_RULE.issuer(place, draw).key());
        }
        return List.copyOf(actors);
    }

    private static List<Relationship> relationships(Population population, int number, LocalDate day, Draw draw) {
        List<Relationship> relationships = new ArrayList<>();
        int families = Math.min(population.families(), FAMILIES_EACH * (number + 1));
        Key key = Population.activity(number);
        Set<Key> enforced = new LinkedHashSet<>();
        for (int count = draw.weighted(10, 50, 25, 15); count > 0; count--) {
            population.cited(families, day, draw).ifPresent(enforced::add);
        }
        enforced.forEach(text -> relationships.add(relationship(
                key, draw.chance(75) ? RelationshipType.ENFORCES : RelationshipType.IMPLEMENTS, text, draw)));
        if (number > 0 && draw.chance(20)) {
            Key before = Population.activity(Math.max(0, number - draw.between(1, 5)));
            relationships.add(relationship(key, RelationshipType.FOLLOWS, before, draw));
        }
        return relationships;
    }

    private static Relationship relationship(Key from, RelationshipType type, Key to, Draw draw) {
        return new Relationship(from, type, to, null, null, Evidence.drawn(draw));
    }
}
