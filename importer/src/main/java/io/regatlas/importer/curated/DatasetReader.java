package io.regatlas.importer.curated;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Entity;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.entity.Key;
import io.regatlas.domain.problem.Place;
import io.regatlas.domain.problem.ProblemCode;
import io.regatlas.domain.publish.Retirement;
import io.regatlas.domain.rule.Assertion;
import io.regatlas.importer.form.CuratedForm;
import io.regatlas.importer.form.CuratedForm.EntityFile;
import io.regatlas.importer.form.DatasetFile;
import io.regatlas.importer.form.Shape;
import io.regatlas.importer.yaml.YamlNode;
import io.regatlas.importer.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the files of one dataset's folder. */
final class DatasetReader {

    private static final String SUFFIX = ".yaml";

    private final YamlReader yaml = new YamlReader();
    private final SchemaCheck schemas;
    private final Problems problems;
    private final Path folder;
    private final String prefix;
    private final List<Found> found = new ArrayList<>();
    private final List<ReadEntity> entities = new ArrayList<>();
    private final List<ReadRetirement> retirements = new ArrayList<>();
    private final Set<String> unreadTypes = new HashSet<>();
    private final List<Assertion> assertions = new ArrayList<>();

    /** An entity's mapping, or what is left of one, and the file it stands in. */
    private record Found(EntityFile file, YamlNode node) {

        boolean isRetired() {
            return file.retired() != null && node.child(Shape.RETIRED).isPresent();
        }
    }

    DatasetReader(Path folder, SchemaCheck schemas, Problems problems) {
        this.folder = folder;
        this.schemas = schemas;
        this.problems = problems;
        this.prefix = folder.toString().replace('\\', '/');
    }

    /** Reads everything: the dataset first, then registers and folders in the form's order, files by name. */
    ReadDataset read() {
        Place dataset = new Place(prefix + "/" + CuratedForm.DATASET.path(), 1, 1);
        Set<String> names = names(folder, prefix);
        if (!names.contains(CuratedForm.DATASET.path())) {
            addNoDataset(dataset, names);
        }
        for (EntityFile file : CuratedForm.all()) {
            if (names.remove(file.path())) {
                readPart(file);
            }
        }
        names.stream().filter(name -> !CuratedForm.isBystander(name)).forEach(this::addUnexpected);
        found.stream().filter(Found::isRetired).forEach(this::readRetirement);
        Redirects redirects = Redirects.of(
                retirements.stream().map(ReadRetirement::retirement).toList());
        found.stream().filter(each -> !each.isRetired()).forEach(each -> readEntity(each, redirects));
        return new ReadDataset(dataset, entities, retirements, unreadTypes, assertions);
    }

    /** Perhaps the folder is one too high; then the folders in it are not what is wrong. */
    private void addNoDataset(Place dataset, Set<String> names) {
        List<String> datasets = names.stream()
                .filter(name -> Files.isRegularFile(folder.resolve(name).resolve(CuratedForm.DATASET.path())))
                .toList();
        datasets.forEach(names::remove);
        String elsewhere = datasets.stream().map(name -> prefix + "/" + name).collect(Collectors.joining(", "));
        problems.add(
                ProblemCode.UNEXPECTED_FILE,
                dataset,
                null,
                null,
                "a %s in this folder%s"
                        .formatted(
                                CuratedForm.DATASET.path(),
                                datasets.isEmpty() ? "" : "; there is one in " + elsewhere));
    }

    private void addUnexpected(String name) {
        CuratedForm.all().stream()
                .filter(file -> CuratedForm.isMisnamed(name) && file.path().startsWith(stem(name) + "."))
                .forEach(file -> unreadTypes.add(file.type()));
        addUnexpected(prefix + "/" + name, "only " + CuratedForm.names());
    }

    private static String stem(String name) {
        return name.substring(0, name.lastIndexOf('.'));
    }

    private void readPart(EntityFile file) {
        if (CuratedForm.FOLDERS.contains(file)) {
            readFolder(file);
        } else {
            readFile(file);
        }
    }

    private void readFile(EntityFile file) {
        YamlNode root = tree(file, folder.resolve(file.path()), prefix + "/" + file.path());
        if (root == null) {
            unreadTypes.add(file.type());
        } else if (root instanceof YamlNode.Sequence sequence) {
            sequence.items().forEach(item -> found.add(new Found(file, item)));
        } else {
            found.add(new Found(file, root));
        }
    }

    private void readFolder(EntityFile file) {
        String path = prefix + "/" + file.path();
        for (String name : names(folder.resolve(file.path()), path)) {
            Path each = folder.resolve(file.path()).resolve(name);
            if (name.endsWith(SUFFIX) && Files.isRegularFile(each)) {
                readNamed(file, each, path + "/" + name, stem(name));
                continue;
            }
            if (CuratedForm.isMisnamed(name)) {
                unreadTypes.add(file.type());
            }
            addUnexpected(path + "/" + name, "only files called <key>" + SUFFIX);
        }
    }

    private void readNamed(EntityFile file, Path path, String shown, String name) {
        YamlNode root = tree(file, path, shown);
        if (root == null) {
            Key key = EntityReader.key(name);
            if (key == null) {
                unreadTypes.add(file.type());
            } else {
                YamlNode nothing = new YamlNode.Scalar(new Place(shown, 1, 1), "");
                entities.add(new ReadEntity(file.type(), key, nothing, null));
            }
            return;
        }
        found.add(new Found(file, root));
        YamlNode key = root.child("key").orElse(null);
        if (key instanceof YamlNode.Scalar scalar && !scalar.text().equals(name)) {
            problems.add(
                    ProblemCode.WRONG_FILE_NAME,
                    key.place(),
                    scalar.text(),
                    scalar.text(),
                    "the key that the file is called by, %s".formatted(name));
        }
    }

    private @Nullable YamlNode tree(EntityFile file, Path path, String shown) {
        int before = problems.count();
        Optional<YamlNode> root;
        try (InputStream stream = Files.newInputStream(path)) {
            root = yaml.read(shown, stream.readNBytes(YamlReader.MAX_FILE + 1), problems::addOfText);
        } catch (IOException unreadable) {
            problems.add(ProblemCode.UNREADABLE_FILE, new Place(shown, 1, 1), null, null, "a file that can be read");
            return null;
        }
        if (root.isEmpty() && problems.count() == before) {
            problems.add(ProblemCode.WRONG_SHAPE, new Place(shown, 1, 1), null, null, "a file that is not empty");
        }
        root.ifPresent(node -> schemas.check(node, file, problems));
        return root.orElse(null);
    }

    private void readRetirement(Found left) {
        Shape shape = Objects.requireNonNull(left.file().retired());
        if (EntityReader.read(shape, left.node(), List.of(), problems) instanceof Retirement retirement) {
            retirements.add(new ReadRetirement(retirement, left.node()));
        } else {
            add(left.file(), left.node(), null);
        }
    }

    private void readEntity(Found stated, Redirects redirects) {
        EntityFile file = stated.file();
        YamlNode node = stated.node();
        Key key = key(node);
        List<Key> aliases = key == null ? List.of() : redirects.to(key);
        Object value = EntityReader.read(file.shape(), node, aliases, problems);
        if (value == null && problems.count() == 0) {
            throw new IllegalStateException("nothing was said against %s".formatted(node.place()));
        }
        if (value instanceof DatasetFile read) {
            assertions.addAll(read.assertions());
            value = read.dataset();
        }
        add(file, node, value == null ? null : entity(Catalogue.type(file.type()), value));
    }

    private void add(EntityFile file, YamlNode node, @Nullable Entity<?> entity) {
        Key key = key(node);
        if (key == null) {
            unreadTypes.add(file.type());
        }
        entities.add(new ReadEntity(file.type(), key, node, entity));
    }

    private static @Nullable Key key(YamlNode node) {
        return node instanceof YamlNode.Mapping mapping
                ? EntityReader.key(mapping.text("key").orElse(null))
                : null;
    }

    @SuppressWarnings("unchecked") // the type's own creator made the value
    private static <T> Entity<T> entity(NodeType<T> type, Object value) {
        return new Entity<>(type, (T) value);
    }

    private Set<String> names(Path directory, String shown) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !CuratedForm.isLeftover(name))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException unreadable) {
            problems.add(ProblemCode.UNREADABLE_FILE, new Place(shown, 1, 1), null, null, "a folder that can be read");
            return new TreeSet<>();
        }
    }

    private void addUnexpected(String path, String expected) {
        String said = CuratedForm.isMisnamed(path) ? "a name that ends in " + SUFFIX : expected;
        problems.add(ProblemCode.UNEXPECTED_FILE, new Place(path, 1, 1), null, null, said);
    }
}
