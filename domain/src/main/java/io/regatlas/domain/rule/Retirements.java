package io.regatlas.domain.rule;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.entity.Key;
import io.regatlas.domain.entity.NodeId;
import io.regatlas.domain.problem.ProblemCode;
import io.regatlas.domain.problem.Violation;
import io.regatlas.domain.publish.Contents;
import io.regatlas.domain.publish.KnownEntity;
import io.regatlas.domain.publish.Retirement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What leaves the staged datasets. No key gets lost by it: what redirects leads on, and so does all that led to it. */
final class Retirements {

    private static final String PATH = "/retired";

    private final List<Contents> datasets;
    private final Map<Key, Retirement> byKey = new HashMap<>();

    Retirements(List<Contents> datasets) {
        this.datasets = datasets;
        datasets.forEach(contents ->
                contents.retirements().forEach(retirement -> byKey.putIfAbsent(retirement.key(), retirement)));
    }

    /** Whether the entity of that key leaves. */
    boolean has(Key key) {
        return byKey.containsKey(key);
    }

    /** What the entity of that key, which leaves, redirects to; null where to nothing. */
    @Nullable
    Key redirect(Key key) {
        Retirement retirement = byKey.get(key);
        return retirement == null ? null : retirement.redirect();
    }

    /** Checks each against what the index has. */
    void check(EntityIndex index, List<Violation> violations) {
        for (Contents contents : datasets) {
            for (Retirement retirement : contents.retirements()) {
                new Check(index, retirement, violations).run(contents.dataset().key());
            }
        }
    }

    private final class Check {

        private final EntityIndex index;
        private final Retirement retirement;
        private final List<Violation> violations;

        Check(EntityIndex index, Retirement retirement, List<Violation> violations) {
            this.index = index;
            this.retirement = retirement;
            this.violations = violations;
        }

        void run(Key dataset) {
            Key key = retirement.key();
            KnownEntity known = index.known(key).orElse(null);
            if (index.number(key) >= 0) {
                add("", key, "an entity that is stated or retired, not both");
            } else if (!retirement.equals(byKey.get(key))) {
                add("", key, "an entity that is retired once");
            } else if (known != null && !isOf(known, dataset)) {
                add("", key, "not the %s of dataset %s in the store".formatted(known.type(), known.dataset()));
            } else if (retirement.redirect() != null) {
                checkRedirect(retirement.redirect(), known == null ? List.of() : known.aliases());
            }
        }

        private boolean isOf(KnownEntity known, Key dataset) {
            return known.type().equals(retirement.type()) && known.dataset().equals(dataset);
        }

        private void checkRedirect(Key redirect, List<Key> aliases) {
            if (index.isUnread(retirement.type()) || index.isUnread(redirect)) {
                return;
            }
            if (Catalogue.type(retirement.type()).field(Catalogue.ALIASES_FIELD).isEmpty()) {
                add("/redirect", redirect, "no redirect, since a %s has no aliases".formatted(retirement.type()));
            } else if (!leads(retirement.key())) {
                add("/redirect", redirect, "the key of another %s in the same dataset".formatted(retirement.type()));
            } else {
                aliases.stream()
                        .filter(alias -> !leads(alias))
                        .forEach(alias -> add(
                                "/redirect",
                                redirect,
                                "%s to have the alias %s, which led to %s"
                                        .formatted(redirect, alias, retirement.key())));
            }
        }

        /** Whether a key is an alias of some entity of the type. */
        private boolean leads(Key alias) {
            return index.owner(alias)
                    .flatMap(index::type)
                    .filter(retirement.type()::equals)
                    .isPresent();
        }

        private void add(String path, Key value, String expected) {
            violations.add(new Violation(
                    ProblemCode.BAD_RETIREMENT,
                    new NodeId(retirement.type(), retirement.key().text()),
                    PATH + path,
                    value.text(),
                    expected));
        }
    }
}
