package io.regatlas.persistence.release;

import io.regatlas.domain.entity.NodeId;
import io.regatlas.domain.publish.Contents;
import io.regatlas.domain.publish.Difference;
import io.regatlas.domain.publish.Retirement;
import io.regatlas.domain.release.Change;
import io.regatlas.persistence.connection.Session;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Why entities leave. Files say so for good, so that those that left long ago are among them; what is kept is what leaves with
 * a release.
 */
final class Retirements {

    private static final String INSERT_RETIREMENT =
            "INSERT INTO retirement (release, key, reason, decided, redirect) VALUES (?, ?, ?, ?, ?)";

    private final Map<NodeId, Retirement> byEntity = new LinkedHashMap<>();

    private Retirements() {}

    static Retirements of(List<Contents> datasets) {
        Retirements retirements = new Retirements();
        datasets.stream()
                .flatMap(contents -> contents.retirements().stream())
                .forEach(retirement ->
                        retirements.byEntity.put(retirement.change().id(), retirement));
        return retirements;
    }

    /** That something is gone, and why, where it is an entity whose file says so. */
    Change explained(Change gone) {
        Retirement retirement = byEntity.get(gone.id());
        return retirement == null ? gone : retirement.change();
    }

    /** Keeps those by which something leaves with a release. */
    void write(Session session, int release, Difference difference) throws SQLException {
        Set<Change> changes = new HashSet<>(difference.changes());
        for (Retirement retirement : byEntity.values()) {
            if (changes.contains(retirement.change())) {
                session.update(
                        INSERT_RETIREMENT,
                        release,
                        retirement.key().text(),
                        retirement.reason(),
                        retirement.on(),
                        retirement.redirect() == null
                                ? null
                                : retirement.redirect().text());
            }
        }
    }
}
