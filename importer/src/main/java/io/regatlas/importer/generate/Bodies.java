package io.regatlas.importer.generate;

import io.regatlas.domain.citation.Citation;
import io.regatlas.domain.entity.Key;
import io.regatlas.domain.issuer.Issuer;
import io.regatlas.domain.issuer.IssuerKind;
import io.regatlas.domain.jurisdiction.Level;
import io.regatlas.domain.name.Name;
import io.regatlas.domain.relationship.Relationship;
import io.regatlas.domain.relationship.RelationshipType;
import io.regatlas.domain.time.PartialDate;
import io.regatlas.importer.generate.Places.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who issues and acts: the bodies of the state, and those of every province and city, each under its government. */
final class Bodies {

    private static final PartialDate REFORM = PartialDate.parse("2018-03-17");

    private static final int OF_PROVINCE = 8;
    private static final int OF_CITY = 4;

    private static final Body LEGISLATURE =
            national("congress", IssuerKind.LEGISLATURE, "National Congress", "全国议会", null);
    private static final Body GOVERNMENT =
            national("cabinet", IssuerKind.GOVERNMENT, "Cabinet of Gena", "格纳国务会议", null);
    private static final Body COURT = national("court", IssuerKind.COURT, "Supreme Court of Gena", "格纳最高法院", null);
    private static final Body PARTY = national("party", IssuerKind.PARTY, "Party of Gena", "格纳党中央", null);
    private static final Body STANDARDS =
            national("standards", IssuerKind.STANDARDS_BODY, "Standards Institute of Gena", "格纳标准院", GOVERNMENT.key());

    private Bodies() {}

    /**
     * A body.
     *
     * @param superior key of the body above; null where none is
     */
    record Body(Key key, IssuerKind kind, Phrase name, Place place, @Nullable Key superior) {}

    /** All of them; each after the one it is under. */
    static List<Issuer> issuers(long seed) {
        List<Issuer> issuers = new ArrayList<>();
        for (Place place : Places.ALL) {
            List<Body> bodies = of(place);
            for (int i = 0; i < bodies.size(); i++) {
                Draw draw = Draw.of(seed, "issuer " + place.key(), i);
                issuers.add(issuer(bodies.get(i), i == 0 ? null : bodies.get(i - 1), draw));
            }
        }
        return issuers;
    }

    static Body legislature(Place place) {
        return place.equals(Places.STATE)
                ? LEGISLATURE
                : local(place, "council", IssuerKind.LEGISLATURE, "Council", "议会");
    }

    static Body government(Place place) {
        return place.equals(Places.STATE) ? GOVERNMENT : local(place, "gov", IssuerKind.GOVERNMENT, "Government", "政府");
    }

    static Body court() {
        return COURT;
    }

    static Body party() {
        return PARTY;
    }

    static Body standards() {
        return STANDARDS;
    }

    /** How many departments a place has. */
    static int departments(Place place) {
        return switch (place.level()) {
            case PROVINCIAL -> OF_PROVINCE;
            case MUNICIPAL -> OF_CITY;
            case INTERNATIONAL, NATIONAL, COUNTY -> Vocabulary.CHARGES.size();
        };
    }

    static Body department(Place place, int number) {
        Phrase charge = Vocabulary.CHARGES.get(number);
        Phrase name =
                switch (place.level()) {
                    case PROVINCIAL ->
                        new Phrase(
                                charge.english() + " Department of "
                                        + place.name().english(),
                                place.name().chinese() + charge.chinese() + "厅");
                    case MUNICIPAL ->
                        new Phrase(
                                charge.english() + " Bureau of " + place.name().english(),
                                place.name().chinese() + charge.chinese() + "局");
                    case INTERNATIONAL, NATIONAL, COUNTY ->
                        new Phrase("Ministry of " + charge.english(), charge.chinese() + "部");
                };
        Key key = new Key(place.key() + "-department-" + (number + 1));
        return new Body(
                key, IssuerKind.DEPARTMENT, name, place, government(place).key());
    }

    private static List<Body> of(Place place) {
        List<Body> bodies = new ArrayList<>();
        if (place.equals(Places.STATE)) {
            bodies.addAll(List.of(LEGISLATURE, GOVERNMENT, COURT, PARTY, STANDARDS));
        } else {
            bodies.add(legislature(place));
            bodies.add(government(place));
        }
        for (int i = 0; i < departments(place); i++) {
            bodies.add(department(place, i));
        }
        return bodies;
    }

    private static Issuer issuer(Body body, @Nullable Body before, Draw draw) {
        List<Citation> citations = Evidence.drawn(draw);
        List<Name> names = body.name().names(Evidence.drawn(draw));
        List<String> abbreviations =
                body.kind() == IssuerKind.DEPARTMENT && body.place().level() == Level.NATIONAL
                        ? List.of(initials(body.name().english()))
                        : List.of();
        return new Issuer(
                body.key(),
                List.of(),
                names,
                abbreviations,
                body.kind(),
                body.place().level(),
                body.place().key(),
                relationships(body, before, draw),
                citations);
    }

    private static List<Relationship> relationships(Body body, @Nullable Body before, Draw draw) {
        List<Relationship> relationships = new ArrayList<>();
        Key superior = body.superior();
        if (superior != null) {
            relationships.add(relationship(body, RelationshipType.SUBORDINATE_TO, superior, null, draw));
        }
        if (body.kind() == IssuerKind.DEPARTMENT && before != null && before.kind() == body.kind()) {
            addReforms(relationships, body, before.key(), draw);
        }
        return relationships;
    }

    /** Some departments came under a neighbour, or took over from it, or are the same by another name. */
    private static void addReforms(List<Relationship> relationships, Body body, Key neighbour, Draw draw) {
        if (draw.chance(20)) {
            relationships.add(relationship(body, RelationshipType.SUBORDINATE_TO, neighbour, REFORM, draw));
        }
        if (draw.chance(10)) {
            relationships.add(relationship(body, RelationshipType.SUCCEEDS, neighbour, REFORM, draw));
        } else if (draw.chance(5)) {
            relationships.add(relationship(body, RelationshipType.SAME_BODY_AS, neighbour, null, draw));
        }
    }

    private static Relationship relationship(
            Body body, RelationshipType type, Key to, @Nullable PartialDate effective, Draw draw) {
        return new Relationship(body.key(), type, to, effective, null, Evidence.drawn(draw));
    }

    private static String initials(String english) {
        StringBuilder initials = new StringBuilder();
        for (String word : english.split(" ", -1)) {
            initials.append(Character.toUpperCase(word.charAt(0)));
        }
        return initials.toString();
    }

    private static Body national(String key, IssuerKind kind, String english, String chinese, @Nullable Key superior) {
        return new Body(new Key("gen-" + key), kind, new Phrase(english, chinese), Places.STATE, superior);
    }

    private static Body local(Place place, String key, IssuerKind kind, String english, String chinese) {
        Key superior = kind == IssuerKind.GOVERNMENT ? superior(place) : null;
        Phrase name = new Phrase(
                english + " of " + place.name().english(), place.name().chinese() + chinese);
        return new Body(new Key(place.key() + "-" + key), kind, name, place, superior);
    }

    /** The government of the place around. */
    private static Key superior(Place place) {
        Key parent = place.parent();
        return parent == null || parent.equals(Places.STATE.key()) ? GOVERNMENT.key() : new Key(parent + "-gov");
    }
}
