package io.regatlas.domain.rule;

import io.regatlas.domain.catalogue.Entity;
import io.regatlas.domain.entity.Key;
import io.regatlas.domain.problem.Violation;
import io.regatlas.domain.publish.Contents;
import io.regatlas.domain.publish.KnownEntity;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/**
 * What must hold between entities before a release is made of them: keys are unique over all entities and aliases there ever
 * were, references lead to what they should, hierarchies have no circle, statements stand once, issuers and events fit their
 * regulation, and no entity leaves silently.
 */
public final class DatasetRules {

    private DatasetRules() {}

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
        ReferenceRules references = new ReferenceRules(index, violations);
        Hierarchies hierarchies = new Hierarchies(index);
        BitSet checked = new BitSet(index.size());
        for (Contents contents : datasets) {
            for (Entity<?> entity : contents.entities()) {
                int number = index.number(new Key(entity.key()));
                if (!checked.get(number)) {
                    checked.set(number);
                    checkEntity(entity, index, violations, references, hierarchies);
                }
            }
        }
        references.checkPremises(datasets);
        hierarchies.check(violations);
        index.absent().forEach(violations::add);
        return violations;
    }

    private static void checkEntity(
            Entity<?> entity,
            EntityIndex index,
            List<Violation> violations,
            ReferenceRules references,
            Hierarchies hierarchies) {
        List<Statement> statements = Statement.of(entity);
        StatementRules.check(statements, violations);
        statements.forEach(references::check);
        hierarchies.add(entity);
        RegulationRules.check(entity, index, violations);
    }
}
