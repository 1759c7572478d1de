package io.regatlas.importer.curated;

import io.regatlas.domain.problem.Problem;
import io.regatlas.domain.problem.Violation;
import io.regatlas.domain.publish.Contents;
import io.regatlas.domain.publish.KnownEntity;
import io.regatlas.domain.rule.Assertions;
import io.regatlas.domain.rule.DatasetRules;
import io.regatlas.domain.rule.Unread;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Datasets as they were read from their folders: their contents, and what is wrong with their files. */
public final class Reading {

    private final List<ReadDataset> datasets;
    private final List<Problem> problems;

    private Reading(List<ReadDataset> datasets, List<Problem> problems) {
        this.datasets = datasets;
        this.problems = problems;
    }

    /**
     * Reads the folders of datasets that go together. Reads files, and so blocks.
     *
     * @param folders existing folders, shown in places as they are given
     */
    public static Reading of(List<Path> folders) {
        SchemaCheck schemas = new SchemaCheck();
        Problems problems = new Problems();
        List<ReadDataset> datasets = folders.stream()
                .map(folder -> new DatasetReader(folder, schemas, problems).read())
                .toList();
        return new Reading(datasets, problems.sorted());
    }

    /** What the datasets hold, in the order of the folders; worth publishing only where {@link #check} finds nothing. */
    public List<Contents> contents() {
        return datasets.stream().map(ReadDataset::contents).toList();
    }

    /** The same, but for the datasets whose key could not be read. */
    public List<Contents> named() {
        return datasets.stream()
                .filter(dataset -> dataset.key().isPresent())
                .map(ReadDataset::contents)
                .toList();
    }

    /**
     * Everything that is wrong, by place: with the files, and with the rules that hold over whole datasets and the store; or
     * else with what the datasets say of themselves.
     *
     * @param known every entity the store has or had; empty where no store is asked
     */
    public List<Problem> check(Collection<KnownEntity> known) {
        boolean named = datasets.stream().allMatch(dataset -> dataset.key().isPresent());
        List<Unread> unread = new ArrayList<>();
        datasets.forEach(dataset -> unread.addAll(dataset.unread()));
        if (!named) {
            // whose entities those of the store are cannot be told, but they may be referred to
            known.forEach(entity -> unread.add(new Unread(entity.dataset(), entity.type(), entity.key())));
        }
        List<Violation> violations = DatasetRules.check(contents(), named ? known : List.of(), unread);
        List<Problem> all = new ArrayList<>(problems);
        Locator locator = new Locator(datasets, known);
        all.addAll(locator.problems(violations));
        return Problems.sorted(all.isEmpty() ? locator.problems(failedAssertions()) : all);
    }

    private List<Violation> failedAssertions() {
        return datasets.stream()
                .flatMap(dataset -> Assertions.check(dataset.contents(), dataset.assertions()).stream())
                .toList();
    }
}
