package io.regatlas.domain.rule;

import io.regatlas.domain.catalogue.Entity;
import io.regatlas.domain.entity.Key;
import io.regatlas.domain.name.Language;
import io.regatlas.domain.problem.Violation;
import io.regatlas.domain.publish.Contents;
import io.regatlas.domain.publish.KnownEntity;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * What must hold between entities before a release is made of them: keys are unique over all entities and aliases there ever
 * were, references lead to what they should, relationships join what they can, hierarchies have no circle, statements stand
 * once, issuers and events fit their regulation, what brings an event about is stated, and no entity leaves silently.
 *
 * <p>Of what the store has of other datasets only keys, aliases and types are at hand. So a circle or a second parent that
 * comes about by what another dataset states is not seen unless both are checked together, and neither is an issuer, a
 * draft or an event of another dataset that does not fit.
 */
public final class DatasetRules {

    private final EntityIndex index;
    private final List<Violation> violations;
    private final ReferenceRules references;
    private final RelationshipRules relationships;
    private final Hierarchies hierarchies;
    private final CauseRules causes;

    private DatasetRules(EntityIndex index, List<Violation> violations) {
        this.index = index;
        this.violations = violations;
        this.references = new ReferenceRules(index, violations);
        this.relationships = new RelationshipRules(index, violations);
        this.hierarchies = new Hierarchies(index, violations);
        this.causes = new CauseRules(index, violations);
    }

    /**
     * Everything that is wrong, in no particular order. Where a key is declared twice, only the first entity in the order of
     * the datasets is looked at further, and each other one is one KEY_TAKEN.
     *
     * @param datasets what would be published together
     * @param known every entity the store has or had
     * @param unread what the datasets declare besides, but could not be read
     */
    public static List<Violation> check(
            List<Contents> datasets, Collection<KnownEntity> known, Collection<Unread> unread) {
        List<Violation> violations = new ArrayList<>();
        EntityIndex index = EntityIndex.of(datasets, known, unread, violations);
        new DatasetRules(index, violations).check(datasets);
        index.absent().forEach(violations::add);
        return violations;
    }

    private void check(List<Contents> datasets) {
        forEach(datasets, this::check);
        references.checkPremises(datasets);
        hierarchies.check();
        if (causes.needSecondLook()) {
            forEach(datasets, (contents, entity) -> causes.match(entity));
            causes.checkUnmatched();
        }
    }

    private void check(Contents contents, Entity<?> entity) {
        List<Statement> statements = Statement.of(entity);
        Language language = contents.dataset().language();
        StatementRules.check(statements, violations);
        statements.forEach(references::check);
        NameRules.check(entity, language, violations);
        relationships.check(entity);
        hierarchies.add(entity);
        causes.add(entity);
        RegulationRules.check(entity, index, violations);
    }

    /** The first entity of every key. */
    private void forEach(List<Contents> datasets, BiConsumer<Contents, Entity<?>> action) {
        BitSet seen = new BitSet(index.size());
        for (Contents contents : datasets) {
            for (Entity<?> entity : contents.entities()) {
                int number = index.number(new Key(entity.key()));
                if (!seen.get(number)) {
                    seen.set(number);
                    action.accept(contents, entity);
                }
            }
        }
    }
}
