package io.regatlas.domain.publish;

import io.regatlas.domain.entity.Key;
import java.util.List;

/**
 * An entity that some release of the store has or had.
 *
 * @param key its key
 * @param type name of its type
 * @param dataset key of the dataset that declares it
 * @param aliases every alias it ever had, ascending
 * @param present whether the newest release has it
 */
public record KnownEntity(Key key, String type, Key dataset, List<Key> aliases, boolean present) {

    public KnownEntity {
        aliases = List.copyOf(aliases);
    }
}
