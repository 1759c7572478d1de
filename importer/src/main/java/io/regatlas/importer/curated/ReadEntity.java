package io.regatlas.importer.curated;

import io.regatlas.domain.catalogue.Entity;
import io.regatlas.domain.entity.Key;
import io.regatlas.importer.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/**
 * An entity as it stands in a file.
 *
 * @param type name of its type
 * @param key its key; null where that could not be read
 * @param node where it stands
 * @param entity the entity; null where something in it is wrong
 */
record ReadEntity(String type, @Nullable Key key, YamlNode node, @Nullable Entity<?> entity) {}
