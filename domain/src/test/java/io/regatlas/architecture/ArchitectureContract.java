package io.regatlas.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What holds in every module: who may name whom, what may wait, and how packages and classes are called. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ArchitectureContract {

    private static final String PERSISTENCE = "io.regatlas.persistence..";
    private static final String IMPORTER = "io.regatlas.importer..";
    private static final String API_APP = "io.regatlas.api.app..";
    private static final String STORE = "io.regatlas.persistence.PostgresStore";
    private static final String MAIN = "io\\.regatlas\\.(api|importer)\\.app\\.Main(\\$.*)?";
    private static final String EMBEDDED_WAIT = "io\\.regatlas\\.persistence\\.embedded\\.Deadline";
    private static final String ENTITY =
            "(Regulation|Issuer|Issuance|Relationship|Event|Fact|Topic|Jurisdiction|Citation)s?"
                    + "|Activity|Activities";

    private final JavaClasses classes;

    /** Imports the module whose base package the test stands in, without its tests. */
    protected ArchitectureContract() {
        this.classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(getClass().getPackageName());
    }

    protected final void check(ArchRule rule) {
        rule.check(classes);
    }

    @Test
    void packagesFormNoCycles() {
        check(slices().matching("io.regatlas.(**)").should().beFreeOfCycles());
    }

    @Test
    void onlyPersistenceNamesTheDatabase() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(PERSISTENCE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.vertx.sqlclient..",
                        "io.vertx.pgclient..",
                        "org.postgresql..",
                        "java.sql..",
                        "javax.sql..",
                        "org.flywaydb..",
                        "com.ibm.icu..",
                        "org.apache.lucene.."));
    }

    @Test
    void onlyTheStoreIsSeenOutsidePersistence() {
        DescribedPredicate<JavaClass> behindTheStore = resideInAPackage(PERSISTENCE)
                .and(not(belongTo(describe("the store", type -> type.getName().equals(STORE)))));

        check(noClasses()
                .that()
                .resideOutsideOfPackage(PERSISTENCE)
                .should()
                .dependOnClassesThat(behindTheStore.as("are in persistence, behind PostgresStore")));
    }

    @Test
    void onlyAppPackagesNamePersistence() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(PERSISTENCE, "io.regatlas.importer.app..", API_APP)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(PERSISTENCE));
    }

    @Test
    void onlyTheServerNamesTheImporter() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(IMPORTER, API_APP)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(IMPORTER));
    }

    @Test
    void onlyMainAndTheStartOfTheEmbeddedDatabaseWait() {
        check(noClasses()
                .that(not(nameMatching(MAIN)).and(not(nameMatching(EMBEDDED_WAIT))))
                .should()
                .accessTargetWhere(describe("a stage, future or thread is waited for", ArchitectureContract::waits)));
    }

    @Test
    void asynchronousStepsNameTheirExecutor() {
        check(noClasses()
                .should()
                .accessTargetWhere(describe("an …Async step has no executor", ArchitectureContract::leavesTheContext)));
    }

    @Test
    void noClassOfPersistenceOrApiIsNamedAfterAnEntity() {
        check(noClasses()
                .that()
                .resideInAnyPackage(PERSISTENCE, "io.regatlas.api..")
                .should()
                .haveNameMatching(".*\\.[^.]*(%s)(?![a-z])[^.]*".formatted(ENTITY)));
    }

    @Test
    void packagesAreNamedForWhatTheyHold() {
        check(noClasses().should().resideInAnyPackage("..util..", "..common..", "..model..", "..service..", "..dto.."));
    }

    @Test
    void everyPackageIsNullMarked() {
        check(classes().should(ArchCondition.from(describe("be in a @NullMarked package", type -> type.getPackage()
                .isAnnotatedWith(NullMarked.class)))));
    }

    @Test
    void noStaticStateChanges() {
        check(fields().that().areStatic().should().beFinal());
    }

    private static boolean waits(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        return switch (access.getName()) {
            case "get", "join" -> isStage(owner) || owner.isAssignableTo(Thread.class);
            case "await" -> isStage(owner) || owner.getPackageName().startsWith("java.util.concurrent");
            case "sleep" -> owner.isAssignableTo(Thread.class) || owner.isAssignableTo(TimeUnit.class);
            default -> false;
        };
    }

    private static boolean isStage(JavaClass type) {
        return type.isAssignableTo(CompletionStage.class)
                || type.isAssignableTo(Future.class)
                || type.isAssignableTo("io.vertx.core.Future");
    }

    private static boolean leavesTheContext(JavaAccess<?> access) {
        return access instanceof JavaCodeUnitAccess<?> call
                && isStage(call.getTargetOwner())
                && call.getName().endsWith("Async")
                && call.getTarget().getRawParameterTypes().stream().noneMatch(assignableTo(Executor.class));
    }
}
