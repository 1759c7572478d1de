package io.regatlas.domain.catalogue;

import org.jspecify.annotations.Nullable;

/** One field of a {@link NodeType} or a {@link StructType}, by the name it has in the schema, in SQL and in files. */
public sealed interface Field permits Property, Edge {

    /** Its name, in camel case. */
    String name();

    /** Whether every node has it; a list is always there, if only empty. */
    boolean required();

    /** Whether it can be asked for; false for what only storing needs. */
    boolean served();

    /** Its value in a domain value of the declaring type; null where that has none. */
    @Nullable
    Object read(Object node);
}
