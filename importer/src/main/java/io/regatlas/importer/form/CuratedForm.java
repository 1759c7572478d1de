package io.regatlas.importer.form;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.NodeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files of a curated dataset: where entities of each type stand. What stands in a file follows from the catalogue. */
public final class CuratedForm {

    /** The file that describes the dataset; it must be there. */
    public static final EntityFile DATASET = new EntityFile("dataset.yaml", Shape.ofDatasetFile(), null);

    /** Files that hold a list of entities each; any may be left out. */
    public static final List<EntityFile> REGISTERS = List.of(
            file("issuers.yaml", Catalogue.ISSUER),
            file("topics.yaml", Catalogue.TOPIC),
            file("jurisdictions.yaml", Catalogue.JURISDICTION),
            file("sources.yaml", Catalogue.SOURCE));

    /** Folders that hold one file for each entity, called as its key; any may be left out. */
    public static final List<EntityFile> FOLDERS =
            List.of(file("regulations", Catalogue.REGULATION), file("activities", Catalogue.ACTIVITY));

    private static final String SUFFIX = ".yaml";
    private static final String LICENCE = "LICENSE";

    /** What else may stand in a dataset's folder, unread. */
    private static final Set<String> BYSTANDERS = Set.of("README.md", "questions");

    private CuratedForm() {}

    /**
     * Where entities of a type stand.
     *
     * @param path file or folder within the dataset's folder
     * @param shape what each entity looks like
     * @param retired what is left of an entity that is no more; null where none can leave
     */
    public record EntityFile(String path, Shape shape, @Nullable Shape retired) {

        /** Name of the entities' type. */
        public String type() {
            return shape.name();
        }
    }

    /** Whether something in a dataset's folder is left unread without a word. */
    public static boolean isBystander(String name) {
        return BYSTANDERS.contains(name) || name.startsWith(LICENCE);
    }

    /** Whether a system or an editor left something behind in any folder: {@code .DS_Store}, {@code rule.yaml~}. */
    public static boolean isLeftover(String name) {
        return name.startsWith(".") || name.endsWith("~") || name.endsWith(".swp");
    }

    /** Whether something is called as a file of ours, but for the ending. */
    public static boolean isMisnamed(String name) {
        return name.endsWith(".yml");
    }

    /** What a dataset's folder may hold, for people. */
    public static String names() {
        Stream<String> folders = FOLDERS.stream().map(folder -> folder.path() + "/<key>" + SUFFIX);
        Stream<String> files =
                Stream.concat(Stream.of(DATASET), REGISTERS.stream()).map(EntityFile::path);
        return "%s, README.md, %s* and questions"
                .formatted(Stream.concat(files, folders).collect(Collectors.joining(", ")), LICENCE);
    }

    /** Every place where entities stand. */
    public static List<EntityFile> all() {
        List<EntityFile> all = new ArrayList<>(List.of(DATASET));
        all.addAll(REGISTERS);
        all.addAll(FOLDERS);
        return all;
    }

    private static EntityFile file(String path, NodeType<?> type) {
        return new EntityFile(path, Shape.of(type), Shape.retired(type));
    }
}
