package io.regatlas.api.document;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Edge;
import io.regatlas.domain.catalogue.NodeType;

/**
 * What lists show. Where {@link NodeType#isEntry} nodes are listed, the schema speaks of the nodes behind them: it has no
 * connection of the entries, and what an entry itself says stands on the edges of the connection of what it shows.
 */
public final class Entries {

    private Entries() {}

    /** The type of the nodes that a list of a type shows. */
    public static NodeType<?> shown(NodeType<?> listed) {
        return listed.isEntry()
                ? listed.edge(Catalogue.NODE_FIELD).map(Entries::target).orElseThrow()
                : listed;
    }

    private static NodeType<?> target(Edge edge) {
        return Catalogue.type(edge.targets().get(0));
    }
}
