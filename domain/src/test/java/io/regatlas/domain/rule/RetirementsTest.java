package io.regatlas.domain.rule;

import static io.regatlas.domain.fixture.Fixtures.aDataset;
import static io.regatlas.domain.fixture.Fixtures.aTopic;
import static io.regatlas.domain.fixture.Fixtures.anIssuer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Entity;
import io.regatlas.domain.entity.Key;
import io.regatlas.domain.problem.ProblemCode;
import io.regatlas.domain.problem.Violation;
import io.regatlas.domain.publish.Contents;
import io.regatlas.domain.publish.KnownEntity;
import io.regatlas.domain.publish.Retirement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RetirementsTest {

    private final List<KnownEntity> known = new ArrayList<>();
    private final List<Retirement> retirements = new ArrayList<>();

    @Test
    void whatIsRetiredIsNotMissed() {
        known("cn-moi", true);
        known("cn-mei", true);
        retire("cn-moi", null);

        List<Violation> violations = check(issuer("cn-miit"));

        assertThat(violations)
                .extracting(Violation::code, violation -> violation.entity().key())
                .containsExactly(tuple(ProblemCode.ABSENT_ENTITY, "cn-mei"));
    }

    @Test
    void whatRedirectsBecomesAnAlias() {
        known("cn-moi", true);
        known("cn-miit", true);
        retire("cn-moi", "cn-miit");

        assertThat(check(issuer("cn-miit", "cn-moi"))).isEmpty();
    }

    @Test
    void whatRedirectsStaysAnAlias() {
        known("cn-moi", false);
        known("cn-miit", true, "cn-moi");
        retire("cn-moi", "cn-miit");

        assertThat(check(issuer("cn-miit", "cn-moi"))).isEmpty();
    }

    @Test
    void anAliasNeedsNoRetirementToStay() {
        known("cn-moi", false);
        known("cn-miit", true, "cn-moi");

        assertThat(check(issuer("cn-miit", "cn-moi"))).isEmpty();
    }

    @Test
    void redirectsLeadOnWhenTheirTargetRetires() {
        known("cn-moi", false);
        known("cn-mii", true, "cn-moi");
        retire("cn-moi", "cn-mii");
        retire("cn-mii", "cn-miit");

        assertThat(check(issuer("cn-miit", "cn-moi", "cn-mii"))).isEmpty();
    }

    @Test
    void aRedirectMayBeMended() {
        known("cn-moi", false);
        known("cn-mps", true, "cn-moi");
        retire("cn-moi", "cn-miit");

        assertThat(check(issuer("cn-mps"), issuer("cn-miit", "cn-moi"))).isEmpty();
    }

    @Test
    void noOtherTakesTheKey() {
        known("cn-moi", true);
        retire("cn-moi", "cn-miit");

        List<Violation> violations = check(issuer("cn-miit"), issuer("cn-mps", "cn-moi"));

        assertThat(violations).extracting(Violation::code).contains(ProblemCode.KEY_TAKEN);
    }

    @Test
    void aliasesGoAlong() {
        known("cn-moi", true, "cn-industry");
        retire("cn-moi", "cn-miit");

        assertThat(check(issuer("cn-miit", "cn-moi", "cn-industry"))).isEmpty();
        assertThat(check(issuer("cn-miit", "cn-moi")))
                .extracting(Violation::code, Violation::path, Violation::expected)
                .containsExactly(tuple(
                        ProblemCode.BAD_RETIREMENT,
                        "/retired/redirect",
                        "cn-miit to have the alias cn-industry, which led to cn-moi"));
    }

    @Test
    void whatWasRetiredMayComeBack() {
        known("cn-moi", true);
        known("cn-miit", true, "cn-moi");

        assertThat(check(issuer("cn-moi"), issuer("cn-miit"))).isEmpty();
    }

    @Test
    void nothingIsSaidOfARedirectToWhatCouldNotBeRead() {
        retire("cn-moi", "cn-miit");

        List<Violation> violations =
                check(List.of(new Unread(new Key("fixture"), "Issuer", new Key("cn-miit"))), issuer("cn-mps"));

        assertThat(violations).isEmpty();
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(
                        List.of(retirement("cn-mps", null)),
                        "/retired",
                        "an entity that is stated or retired, not both"),
                Arguments.of(
                        List.of(retirement("cn-moi", null), retirement("cn-moi", "cn-mps")),
                        "/retired",
                        "an entity that is retired once"),
                Arguments.of(
                        List.of(retirement("cn-elsewhere", null)),
                        "/retired",
                        "not the Issuer of dataset other in the store"),
                Arguments.of(
                        List.of(retirement("cn-theme", null)),
                        "/retired",
                        "not the Topic of dataset fixture in the store"),
                Arguments.of(
                        List.of(retirement("cn-moi", "nowhere")),
                        "/retired/redirect",
                        "the key of another Issuer in the same dataset"),
                Arguments.of(
                        List.of(retirement("cn-moi", "data")),
                        "/retired/redirect",
                        "the key of another Issuer in the same dataset"),
                Arguments.of(
                        List.of(new Retirement(new Key("old"), "Topic", "Why.", LocalDate.EPOCH, new Key("data"))),
                        "/retired/redirect",
                        "no redirect, since a Topic has no aliases"));
    }

    @ParameterizedTest
    @MethodSource
    void refused(List<Retirement> some, String path, String expected) {
        known.add(new KnownEntity(new Key("cn-elsewhere"), "Issuer", new Key("other"), List.of(), true));
        known.add(new KnownEntity(new Key("cn-theme"), "Topic", new Key("fixture"), List.of(), false));
        retirements.addAll(some);

        assertThat(check(
                        issuer("cn-mps"),
                        new Entity<>(Catalogue.TOPIC, aTopic().withKey("data").build())))
                .extracting(Violation::code, Violation::path, Violation::expected)
                .containsExactly(tuple(ProblemCode.BAD_RETIREMENT, path, expected));
    }

    private void known(String key, boolean present, String... aliases) {
        known.add(new KnownEntity(
                new Key(key),
                "Issuer",
                new Key("fixture"),
                Arrays.stream(aliases).map(Key::new).toList(),
                present));
    }

    private void retire(String key, @Nullable String redirect) {
        retirements.add(retirement(key, redirect));
    }

    private static Retirement retirement(String key, @Nullable String redirect) {
        return new Retirement(
                new Key(key), "Issuer", "Why.", LocalDate.EPOCH, redirect == null ? null : new Key(redirect));
    }

    private static Entity<?> issuer(String key, String... aliases) {
        return new Entity<>(
                Catalogue.ISSUER, anIssuer().withKey(key).withAliases(aliases).build());
    }

    private List<Violation> check(Entity<?>... entities) {
        return check(List.of(), entities);
    }

    private List<Violation> check(List<Unread> unread, Entity<?>... entities) {
        List<Violation> violations = new ArrayList<>();
        Contents contents = new Contents(aDataset().withKey("fixture").build(), Arrays.asList(entities), retirements);
        EntityIndex index = EntityIndex.of(List.of(contents), known, unread, violations);
        index.absent().forEach(violations::add);
        return violations;
    }
}
