package io.regatlas.domain.rule;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Entity;
import io.regatlas.domain.catalogue.Field;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.entity.Key;
import io.regatlas.domain.entity.NodeId;
import io.regatlas.domain.issuer.Issuer;
import io.regatlas.domain.issuer.IssuerKind;
import io.regatlas.domain.problem.ProblemCode;
import io.regatlas.domain.problem.Violation;
import io.regatlas.domain.problem.Violation.Clash;
import io.regatlas.domain.publish.Contents;
import io.regatlas.domain.publish.KnownEntity;
import io.regatlas.domain.regulation.Maturity;
import io.regatlas.domain.regulation.Regulation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which entities there are: keys as integers, from 0 in the order they were met, and beside them flat arrays. An entity of a
 * staged dataset hides what the store holds under the same key.
 */
final class EntityIndex {

    private static final List<IssuerKind> ISSUER_KINDS = List.of(IssuerKind.values());
    private static final List<Maturity> MATURITIES = List.of(Maturity.values());
    private static final byte NONE = -1;
    private static final String KEPT =
            "keep a key once it is published, with a better one under aliases, or say by retired what became of it";
    private static final String KEY_PATH = "/key";
    private static final String ALIASES_PATH = "/" + Catalogue.ALIASES_FIELD;

    private final Map<Key, Integer> numbers = new HashMap<>();
    private final List<Key> keys = new ArrayList<>();
    private final Map<Key, Key> aliases = new HashMap<>();
    private final Map<Key, KnownEntity> known = new HashMap<>();
    private final Map<Key, Key> knownAliases = new HashMap<>();
    private final Set<Key> datasets = new HashSet<>();
    private final Set<String> unreadTypes = new HashSet<>();
    private final Set<Key> unread = new HashSet<>();
    private final Set<Key> contested = new HashSet<>();
    private final Retirements retirements;
    private final List<Violation> violations;
    private byte[] types = new byte[64];
    /** Of an issuer the kind, of a regulation the maturity, as places in the lists above. */
    private byte[] traits = new byte[64];

    /**
     * Who stands in the way of a key.
     *
     * @param words a phrase
     * @param clash where; null where it is only in the store
     */
    private record Holder(String words, @Nullable Clash clash) {}

    private EntityIndex(Retirements retirements, List<Violation> violations) {
        this.retirements = retirements;
        this.violations = violations;
    }

    static EntityIndex of(
            List<Contents> datasets,
            Collection<KnownEntity> known,
            Collection<Unread> unread,
            List<Violation> violations) {
        EntityIndex index = new EntityIndex(new Retirements(datasets), violations);
        known.forEach(index::addKnown);
        datasets.forEach(contents -> index.datasets.add(contents.dataset().key()));
        for (Contents contents : datasets) {
            index.add(
                    new Entity<>(Catalogue.DATASET, contents.dataset()),
                    contents.dataset().key());
            contents.entities()
                    .forEach(entity -> index.add(entity, contents.dataset().key()));
        }
        unread.forEach(index::addUnread);
        index.retirements.check(index, violations);
        return index;
    }

    /** How many entities of the staged datasets there are. */
    int size() {
        return keys.size();
    }

    NodeId id(int number) {
        return new NodeId(
                Catalogue.CONTENTS.get(types[number]).name(), keys.get(number).text());
    }

    /** The number of an entity of a staged dataset; -1 where there is none of that key. */
    int number(Key key) {
        return numbers.getOrDefault(key, -1);
    }

    /** The name of the type of what has that key once the staged datasets are published. */
    Optional<String> type(Key key) {
        int number = number(key);
        if (number >= 0) {
            return Optional.of(Catalogue.CONTENTS.get(types[number]).name());
        }
        return Optional.ofNullable(known.get(key))
                .filter(entity -> entity.present() && !datasets.contains(entity.dataset()))
                .map(KnownEntity::type);
    }

    /** Whether entities of several types claim the key, so that a reference may mean any of them. */
    boolean isContested(Key key) {
        return contested.contains(key);
    }

    /** The key of the entity that has this alias. */
    Optional<Key> aliased(Key alias) {
        return Optional.ofNullable(aliases.getOrDefault(alias, knownAliases.get(alias)));
    }

    /** The key of the entity of a staged dataset that has this alias. */
    Optional<Key> owner(Key alias) {
        return Optional.ofNullable(aliases.get(alias));
    }

    /** The entity that the store has or had under that key. */
    Optional<KnownEntity> known(Key key) {
        return Optional.ofNullable(known.get(key));
    }

    /** Whether a staged dataset declares an entity of that key that could not be read. */
    boolean isUnread(Key key) {
        return unread.contains(key);
    }

    /** Whether entities of the type stand in a file that could not be read, so that any key may be one of them. */
    boolean isUnread(String type) {
        return unreadTypes.contains(type);
    }

    /** Whether an entity of that key may have parts that are not at hand: it could not be read, or only the store has it. */
    boolean mayHoldMore(Key key) {
        return unread.contains(key) || (number(key) < 0 && (type(key).isPresent() || !unreadTypes.isEmpty()));
    }

    /** What sort of body an issuer of a staged dataset is. */
    Optional<IssuerKind> issuerKind(Key key) {
        return trait(key, Catalogue.ISSUER, ISSUER_KINDS);
    }

    /** How finished a regulation of a staged dataset is. */
    Optional<Maturity> maturity(Key key) {
        return trait(key, Catalogue.REGULATION, MATURITIES);
    }

    /** What the store's newest release has of the staged datasets, and they do not have any more. */
    Stream<Violation> absent() {
        return known.values().stream()
                .filter(entity -> entity.present() && datasets.contains(entity.dataset()))
                .filter(entity -> number(entity.key()) < 0 && !unreadTypes.contains(entity.type()))
                .filter(entity -> !retirements.has(entity.key()))
                .map(entity -> new Violation(
                        ProblemCode.ABSENT_ENTITY,
                        new NodeId(entity.type(), entity.key().text()),
                        "",
                        entity.key().text(),
                        "the %s that the newest release has; %s".formatted(entity.type(), KEPT)));
    }

    private <T> Optional<T> trait(Key key, NodeType<?> type, List<T> values) {
        int number = number(key);
        return number < 0
                        || traits[number] == NONE
                        || !Catalogue.CONTENTS.get(types[number]).equals(type)
                ? Optional.empty()
                : Optional.of(values.get(traits[number]));
    }

    private void addKnown(KnownEntity entity) {
        known.put(entity.key(), entity);
        entity.aliases().forEach(alias -> knownAliases.put(alias, entity.key()));
    }

    private void addUnread(Unread entity) {
        Key key = entity.key();
        if (key == null) {
            unreadTypes.add(entity.type());
        } else if (!numbers.containsKey(key)) {
            unread.add(key);
            append(key, Catalogue.type(entity.type()), NONE);
        }
    }

    private void add(Entity<?> entity, Key dataset) {
        Key key = new Key(entity.key());
        NodeId id = new NodeId(entity.type().name(), entity.key());
        Holder holder = holder(key, entity.type(), dataset);
        if (holder != null) {
            contested.add(key);
            violations.add(taken(id, KEY_PATH, key, holder));
        }
        if (!numbers.containsKey(key)) {
            append(key, entity.type(), trait(entity.value()));
            aliases(entity).forEach(alias -> addAlias(alias, key, id));
        }
    }

    private void addAlias(Key alias, Key owner, NodeId id) {
        Holder holder = aliasHolder(alias, owner);
        if (holder == null) {
            aliases.put(alias, owner);
        } else {
            violations.add(taken(id, ALIASES_PATH, alias, holder));
        }
    }

    /** What stands in the way of a key; null where nothing does. */
    private @Nullable Holder holder(Key key, NodeType<?> type, Key dataset) {
        KnownEntity held = known.get(key);
        boolean isHeld = held != null
                && held.type().equals(type.name())
                && held.dataset().equals(dataset);
        int number = number(key);
        // one of another type was blamed already, when it claimed what the store has for this one
        if (number >= 0 && !(isHeld && !id(number).type().equals(type.name()))) {
            return keyHolder(number);
        }
        // what redirected once may come back, by a rollback or by its curator
        Key aliased = aliases.getOrDefault(key, isHeld ? null : knownAliases.get(key));
        if (aliased != null && !aliased.equals(key)) {
            return aliasHolder(aliased);
        }
        return held == null || isHeld
                ? null
                : new Holder("the %s of dataset %s in the store".formatted(held.type(), held.dataset()), null);
    }

    private @Nullable Holder aliasHolder(Key alias, Key owner) {
        int number = number(alias);
        if (number >= 0) {
            return keyHolder(number);
        }
        Key aliased = aliases.get(alias);
        if (aliased != null) {
            return aliasHolder(aliased);
        }
        if (leadsOn(alias, owner)) {
            return null;
        }
        KnownEntity held = known.get(alias);
        if (held != null) {
            return new Holder("the %s of that key in the store; %s".formatted(held.type(), KEPT), null);
        }
        Key before = knownAliases.get(alias);
        return before == null || leadsOn(before, owner) ? null : aliasHolder(before);
    }

    /** Whether what leads to one entity may lead to another: to itself, or to where it redirects in the end. */
    private boolean leadsOn(Key from, Key to) {
        Set<Key> passed = new HashSet<>();
        Key at = from;
        while (at != null && !at.equals(to) && passed.add(at)) {
            KnownEntity held = known.get(at);
            boolean hasLeft = held != null && !held.present() && !retirements.has(at);
            at = hasLeft ? knownAliases.get(at) : retirements.redirect(at);
        }
        return to.equals(at);
    }

    private Holder keyHolder(int number) {
        return new Holder("the %s of that key".formatted(id(number).type()), new Clash(id(number), KEY_PATH));
    }

    private Holder aliasHolder(Key owner) {
        int number = number(owner);
        return new Holder("an alias of " + owner, number < 0 ? null : new Clash(id(number), ALIASES_PATH));
    }

    private static Violation taken(NodeId entity, String path, Key value, Holder holder) {
        return new Violation(
                ProblemCode.KEY_TAKEN,
                entity,
                path,
                value.text(),
                "a key that nothing else has or had, not %s".formatted(holder.words()),
                holder.clash());
    }

    private void append(Key key, NodeType<?> type, byte trait) {
        int number = keys.size();
        if (number == types.length) {
            types = Arrays.copyOf(types, number * 2);
            traits = Arrays.copyOf(traits, number * 2);
        }
        types[number] = (byte) Catalogue.CONTENTS.indexOf(type);
        traits[number] = trait;
        keys.add(key);
        numbers.put(key, number);
    }

    private static byte trait(Object value) {
        if (value instanceof Issuer issuer) {
            return (byte) ISSUER_KINDS.indexOf(issuer.kind());
        }
        return value instanceof Regulation regulation ? (byte) MATURITIES.indexOf(regulation.maturity()) : NONE;
    }

    private static List<Key> aliases(Entity<?> entity) {
        Field field = entity.type().field(Catalogue.ALIASES_FIELD).orElse(null);
        return field != null && field.read(entity.value()) instanceof Collection<?> texts
                ? texts.stream().map(text -> new Key(text.toString())).toList()
                : List.of();
    }
}
