package io.regatlas.importer.curated;

import io.regatlas.domain.publish.Retirement;
import io.regatlas.importer.yaml.YamlNode;

/**
 * What is left of an entity, as it stands in a file.
 *
 * @param retirement what it says
 * @param node where it stands
 */
record ReadRetirement(Retirement retirement, YamlNode node) {}
