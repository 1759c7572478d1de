package io.regatlas.domain.rule;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Entity;
import io.regatlas.domain.problem.ProblemCode;
import io.regatlas.domain.problem.Violation;
import io.regatlas.domain.regulation.Event;
import io.regatlas.domain.regulation.Issuance;
import io.regatlas.domain.regulation.IssuanceRole;
import io.regatlas.domain.regulation.Regulation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Issuers and events fit the regulation they are stated of. */
final class RegulationRules {

    private final Regulation regulation;
    private final EntityIndex index;
    private final List<Violation> violations;

    private RegulationRules(Regulation regulation, EntityIndex index, List<Violation> violations) {
        this.regulation = regulation;
        this.index = index;
        this.violations = violations;
    }

    static void check(Entity<?> entity, EntityIndex index, List<Violation> violations) {
        if (entity.value() instanceof Regulation regulation) {
            RegulationRules rules = new RegulationRules(regulation, index, violations);
            rules.checkIssuances();
            rules.checkEvents();
            new EventOrder(regulation, violations).check();
        }
    }

    private void checkIssuances() {
        int alone = count(IssuanceRole.ISSUED);
        int jointly = count(IssuanceRole.JOINTLY_ISSUED);
        for (int i = 0; i < regulation.issuances().size(); i++) {
            Issuance issuance = regulation.issuances().get(i);
            String path = "/issuances/" + i;
            if (issuance.role() == IssuanceRole.ISSUED
                    && (alone > 1 || jointly > 0 || regulation.unnamedIssuers() > 0)) {
                add(
                        ProblemCode.JOINT_ISSUANCE,
                        path + "/role",
                        issuance.role().name(),
                        "JOINTLY_ISSUED for every issuer where there are several, named or counted");
            } else if (issuance.role() == IssuanceRole.JOINTLY_ISSUED && regulation.issuerCount() < 2) {
                add(
                        ProblemCode.JOINT_ISSUANCE,
                        path + "/role",
                        issuance.role().name(),
                        "ISSUED where the issuer is alone, else the others, named or counted in unnamedIssuers");
            }
            checkIssuer(issuance, path + "/issuer");
        }
    }

    private void checkIssuer(Issuance issuance, String path) {
        // a draft is put out for comment by whoever prepares it
        if (issuance.role().issues() && !regulation.maturity().isDraft()) {
            index.issuerKind(issuance.issuer())
                    .filter(kind -> !regulation.type().mayBeIssuedBy(kind))
                    .ifPresent(kind -> add(
                            ProblemCode.WRONG_ISSUER,
                            path,
                            issuance.issuer().text(),
                            "a body that may issue a %s, which no %s may".formatted(regulation.type(), kind)));
        }
    }

    private void checkEvents() {
        for (int i = 0; i < regulation.events().size(); i++) {
            Event event = regulation.events().get(i);
            if (!event.type().fits(regulation.maturity())) {
                add(
                        ProblemCode.DRAFT_EVENT,
                        "/events/" + i + "/type",
                        event.type().name(),
                        "an event that can happen to a text that is %s; a draft and what was adopted are two regulations"
                                .formatted(regulation.maturity()));
            }
        }
    }

    private int count(IssuanceRole role) {
        return (int) regulation.issuances().stream()
                .filter(issuance -> issuance.role() == role)
                .count();
    }

    private void add(ProblemCode code, String path, @Nullable String value, String expected) {
        violations.add(new Violation(code, Catalogue.REGULATION.id(regulation), path, value, expected));
    }
}
