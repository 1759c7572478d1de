package io.regatlas.importer;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Entity;
import io.regatlas.domain.catalogue.Row;
import io.regatlas.domain.entity.Key;
import io.regatlas.domain.entity.NodeKind;
import io.regatlas.domain.publish.Contents;
import io.regatlas.domain.release.Count;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What was read.
 *
 * @param datasets the datasets, in the order of their folders
 */
public record Intake(List<DatasetIntake> datasets) {

    public Intake {
        datasets = List.copyOf(datasets);
    }

    /**
     * What was read of one dataset.
     *
     * @param dataset its key
     * @param counts how many nodes of each kind it has, in the order of {@link NodeKind}, kinds without nodes left out
     */
    public record DatasetIntake(Key dataset, List<Count> counts) {

        public DatasetIntake {
            counts = List.copyOf(counts);
        }
    }

    static Intake of(List<Contents> datasets) {
        return new Intake(datasets.stream()
                .map(contents -> new DatasetIntake(contents.dataset().key(), count(contents)))
                .toList());
    }

    private static List<Count> count(Contents contents) {
        Map<NodeKind, Integer> counts = new EnumMap<>(NodeKind.class);
        count(new Entity<>(Catalogue.DATASET, contents.dataset()), counts);
        contents.entities().forEach(entity -> count(entity, counts));
        return counts.entrySet().stream()
                .map(count -> new Count(count.getKey().name(), count.getValue()))
                .toList();
    }

    private static void count(Entity<?> entity, Map<NodeKind, Integer> counts) {
        for (Row row : entity.rows()) {
            NodeKind kind = row.type().kind();
            if (kind != null) {
                counts.merge(kind, 1, Integer::sum);
            }
        }
    }
}
