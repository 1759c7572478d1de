package io.regatlas.api.document;

import java.util.List;

/** What the schema must say of what is found by walking, which is no kind of node, as lines of {@link SchemaShape}. */
final class WalkShape {

    static final List<String> LINES = List.of(
            "Query: ImpactConnection",
            "Regulation.lineage: Lineage!",
            "Lineage.regulations: [Regulation!]!",
            "Lineage.relationships: [Relationship!]!",
            "Path.entities: [Entity!]!",
            "Path.relationships: [Relationship!]!",
            "ImpactConnection.edges: [ImpactEdge!]!",
            "ImpactConnection.nodes: [Entity!]!",
            "ImpactConnection.pageInfo: PageInfo!",
            "ImpactConnection.totalCount: Int!",
            "ImpactEdge.cursor: String!",
            "ImpactEdge.node: Entity!",
            "ImpactEdge.distance: Int!",
            "ImpactEdge.via: Relationship!");

    private WalkShape() {}
}
