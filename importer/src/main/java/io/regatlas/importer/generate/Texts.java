package io.regatlas.importer.generate;

import io.regatlas.domain.entity.Key;
import io.regatlas.domain.regulation.Issuance;
import io.regatlas.domain.regulation.IssuanceRole;
import io.regatlas.domain.regulation.Maturity;
import io.regatlas.domain.regulation.Regulation;
import io.regatlas.domain.regulation.RegulationType;
import io.regatlas.importer.generate.Family.Member;
import io.regatlas.importer.generate.Family.Role;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The regulations of one family. */
final class Texts {

    private final Family family;
    private final Titles titles;
    private final Lives lives;
    private final Links links;
    private final List<Key> topics;
    private final Set<Key> issuers = new LinkedHashSet<>();
    private final int unnamedIssuers;

    private Texts(Population population, Family family) {
        this.family = family;
        this.titles = new Titles(family);
        this.lives = new Lives(family);
        this.links = new Links(population, family);
        this.topics = Subjects.drawn(family.draw("topics"));
        this.unnamedIssuers = drawIssuers(family.draw("issuers"));
    }

    static List<Regulation> of(Population population, Family family) {
        Texts texts = new Texts(population, family);
        return family.members().stream().map(texts::regulation).toList();
    }

    private Regulation regulation(Member member) {
        Draw draw = family.draw("%s %d %d".formatted(member.role(), member.version(), member.row()));
        Key key = family.key(member);
        Maturity maturity = family.maturity(member);
        boolean isText = member.role() == Role.TEXT;
        Key issuer = issuers.isEmpty() ? null : issuers.iterator().next();
        return new Regulation(
                key,
                List.of(),
                titles.of(member, draw),
                maturity.isDraft() ? List.of() : titles.numbers(member, draw),
                type(member),
                maturity,
                member.role() == Role.DRAFT ? member.row() : null,
                family.place().key(),
                issuances(key, draw),
                unnamedIssuers,
                lives.of(member, maturity, issuer, draw),
                topics,
                draw.chance(60) ? summary(draw) : null,
                Statements.of(key, isText ? draw.below(6) : draw.weighted(80, 20), member.day(), draw),
                links.of(member, draw),
                Evidence.drawn(draw));
    }

    private RegulationType type(Member member) {
        boolean isAbout = member.role() == Role.COVER || member.role() == Role.INTERPRETATION;
        return isAbout ? RegulationType.NORMATIVE_DOCUMENT : family.genre().type();
    }

    /** Draws who issues all of the family; gives how many more there are without a name. */
    private int drawIssuers(Draw draw) {
        if (draw.chance(2)) {
            return 0;
        }
        issuers.add(family.genre().issuer(family.place(), draw).key());
        if (family.genre().isOfDepartments() && draw.chance(22)) {
            for (int more = draw.between(1, 4); more > 0; more--) {
                issuers.add(family.genre().issuer(family.place(), draw).key());
            }
        }
        return draw.chance(issuers.size() > 1 ? 25 : 2) ? draw.between(1, 6) : 0;
    }

    private List<Issuance> issuances(Key key, Draw draw) {
        List<Issuance> issuances = new ArrayList<>();
        IssuanceRole role = issuers.size() + unnamedIssuers > 1 ? IssuanceRole.JOINTLY_ISSUED : IssuanceRole.ISSUED;
        issuers.forEach(issuer -> add(issuances, key, issuer, role, draw));
        if (draw.chance(8)) {
            Key department = Genre.DEPARTMENT_RULE.issuer(family.place(), draw).key();
            add(issuances, key, department, IssuanceRole.DRAFTED, draw);
        }
        if (draw.chance(5)) {
            add(issuances, key, Bodies.government(family.place()).key(), IssuanceRole.APPROVED, draw);
        }
        if (family.genre() == Genre.STANDARD) {
            Key department = Genre.DEPARTMENT_RULE.issuer(Places.STATE, draw).key();
            add(issuances, key, department, IssuanceRole.SUPERVISED, draw);
        }
        return issuances;
    }

    private static void add(List<Issuance> issuances, Key key, Key issuer, IssuanceRole role, Draw draw) {
        issuances.add(new Issuance(key, issuer, role, issuances.size() + 1, Evidence.drawn(draw)));
    }

    private String summary(Draw draw) {
        return "It deals with %s: %s keep %s and %s in order, and %s may ask for them."
                .formatted(
                        titles.about(),
                        draw.oneOf(Vocabulary.ADDRESSEES),
                        draw.oneOf(Vocabulary.ARTICLES),
                        draw.oneOf(Vocabulary.ARTICLES),
                        draw.oneOf(Vocabulary.ADDRESSEES));
    }
}
