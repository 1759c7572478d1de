/**
 * The rules that keep the modules apart, checked on their class files. Start from {@link ArchitectureContract}: every
 * module has an {@code ArchitectureTest} that extends it and adds what holds for that module alone.
 */
@NullMarked
package io.regatlas.architecture;

import org.jspecify.annotations.NullMarked;
