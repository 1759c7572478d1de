package io.regatlas.persistence.sql;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.catalogue.NodeType.Form;
import java.util.List;
import java.util.stream.Collectors;

/** From what may be a key or an alias to the key, in the release that the question reads. */
final class Keys {

    private final Draft draft;

    Keys(Draft draft) {
        this.draft = draft;
    }

    /** The key itself where a node has it, else that of the node whose alias it is, else NULL. */
    String keyOrAlias(NodeType<?> type, String asked) {
        return "coalesce(" + key(type, asked) + ", " + alias(type, asked) + ")";
    }

    /** The same of entities of every type; no two share a key or an alias. */
    String keyOrAliasOfAny(String asked) {
        return entities().stream()
                .map(type ->
                        type.field(Catalogue.ALIASES_FIELD).isPresent() ? keyOrAlias(type, asked) : key(type, asked))
                .collect(Collectors.joining(", ", "coalesce(", ")"));
    }

    /** The types of entities. */
    static List<NodeType<?>> entities() {
        return Catalogue.CONTENTS.stream()
                .<NodeType<?>>map(type -> type)
                .filter(type -> type.form() == Form.ENTITY)
                .toList();
    }

    private String key(NodeType<?> type, String asked) {
        Rows rows = Rows.shown(draft, type, Draft.RELEASE_NUMBER);
        return "(SELECT " + rows.key() + " FROM " + rows.from() + " WHERE " + rows.key() + " = " + asked + " AND "
                + rows.alive() + ")";
    }

    private String alias(NodeType<?> type, String asked) {
        String text = draft.alias("t");
        String cut = ", " + Layout.INDEXED_CHARACTERS + ")";
        return "(SELECT " + text + ".key FROM " + Layout.TEXT_TABLE + " " + text + " WHERE " + text + ".type = "
                + Json.literal(type.name()) + " AND " + text + ".field = " + Json.literal(Catalogue.ALIASES_FIELD)
                + " AND left(" + text + ".folded" + cut + " = left(" + asked + cut + " AND " + text + ".folded = "
                + asked + " AND " + Rows.alive(text, Draft.RELEASE_NUMBER) + " LIMIT 1)";
    }
}
