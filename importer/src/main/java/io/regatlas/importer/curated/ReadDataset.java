package io.regatlas.importer.curated;

import io.regatlas.domain.catalogue.Entity;
import io.regatlas.domain.dataset.Dataset;
import io.regatlas.domain.entity.Key;
import io.regatlas.domain.name.Language;
import io.regatlas.domain.name.Name;
import io.regatlas.domain.name.NameKind;
import io.regatlas.domain.problem.Place;
import io.regatlas.domain.publish.Contents;
import io.regatlas.domain.rule.Assertion;
import io.regatlas.domain.rule.Unread;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What was read of one dataset's folder.
 *
 * @param place where the dataset is described
 * @param entities what stands in its files, the dataset itself included, in the order they were read
 * @param retirements what is left of entities that are no more
 * @param unreadTypes names of the types of which some entity could not even be named
 * @param assertions what it says of itself as a whole
 */
record ReadDataset(
        Place place,
        List<ReadEntity> entities,
        List<ReadRetirement> retirements,
        Set<String> unreadTypes,
        List<Assertion> assertions) {

    /** Stands in for a key that could not be read; nothing is published then. */
    private static final Key NAMELESS = new Key("unread-dataset");

    ReadDataset {
        entities = List.copyOf(entities);
        retirements = List.copyOf(retirements);
        unreadTypes = Set.copyOf(unreadTypes);
        assertions = List.copyOf(assertions);
    }

    /** The dataset's key; empty where it could not be read. */
    Optional<Key> key() {
        return entities.stream()
                .filter(entity -> entity.type().equals("Dataset"))
                .flatMap(entity -> Optional.ofNullable(entity.key()).stream())
                .findFirst();
    }

    /** What could be read of it. Where the dataset itself could not, another of its key stands in. */
    Contents contents() {
        List<Entity<?>> read = new ArrayList<>();
        entities.stream()
                .map(ReadEntity::entity)
                .filter(entity -> entity != null && !(entity.value() instanceof Dataset))
                .forEach(read::add);
        return new Contents(
                dataset(),
                read,
                retirements.stream().map(ReadRetirement::retirement).toList());
    }

    List<Unread> unread() {
        Key dataset = key().orElse(NAMELESS);
        List<Unread> unread = new ArrayList<>();
        entities.stream()
                .filter(entity -> entity.entity() == null && entity.key() != null)
                .forEach(entity -> unread.add(new Unread(dataset, entity.type(), entity.key())));
        unreadTypes.forEach(type -> unread.add(new Unread(dataset, type, null)));
        return unread;
    }

    private Dataset dataset() {
        return entities.stream()
                .map(ReadEntity::entity)
                .filter(entity -> entity != null && entity.value() instanceof Dataset)
                .map(entity -> (Dataset) Objects.requireNonNull(entity).value())
                .findFirst()
                .orElseGet(() -> standIn(key().orElse(NAMELESS)));
    }

    private static Dataset standIn(Key key) {
        Language language = new Language("en");
        Name title = new Name(key.text(), language, NameKind.DESCRIPTION, null, null, List.of());
        return new Dataset(key, title, key.text(), language, key.text(), key.text());
    }
}
