/** Strict YAML into a small tree whose every node knows its place. Start from {@link io.regatlas.importer.yaml.YamlReader}. */
@NullMarked
package io.regatlas.importer.yaml;

import org.jspecify.annotations.NullMarked;
