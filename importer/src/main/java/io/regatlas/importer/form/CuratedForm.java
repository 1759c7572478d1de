package io.regatlas.importer.form;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.NodeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of a curated dataset: where entities of each type stand. What stands in a file follows from the catalogue. */
public final class CuratedForm {

    /** The file that describes the dataset; it must be there. */
    public static final EntityFile DATASET = new EntityFile("dataset.yaml", Shape.of(Catalogue.DATASET));

    /** Files that hold a list of entities each; any may be left out. */
    public static final List<EntityFile> REGISTERS = List.of(
            register("issuers.yaml", Catalogue.ISSUER),
            register("topics.yaml", Catalogue.TOPIC),
            register("jurisdictions.yaml", Catalogue.JURISDICTION),
            register("sources.yaml", Catalogue.SOURCE));

    /** Folders that hold one file for each entity, called as its key; any may be left out. */
    public static final List<EntityFile> FOLDERS =
            List.of(new EntityFile("regulations", Shape.of(Catalogue.REGULATION)));

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
     */
    public record EntityFile(String path, Shape shape) {

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

    private static EntityFile register(String path, NodeType<?> type) {
        return new EntityFile(path, Shape.of(type));
    }
}
