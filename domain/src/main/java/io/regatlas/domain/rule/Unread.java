package io.regatlas.domain.rule;

import io.regatlas.domain.entity.Key;
import org.jspecify.annotations.Nullable;

/**
 * An entity that its dataset declares but that could not be read, so that nothing is said against those who refer to it.
 *
 * @param dataset key of the dataset
 * @param type name of its type
 * @param key its key; null where not even that could be read, so that it may be any entity of the type
 */
public record Unread(Key dataset, String type, @Nullable Key key) {}
