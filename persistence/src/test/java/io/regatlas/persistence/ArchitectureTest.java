package io.regatlas.persistence;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import io.regatlas.architecture.ArchitectureContract;
import org.junit.jupiter.api.Test;

class ArchitectureTest extends ArchitectureContract {
    @Test
    void theStoreIsTheOnlyPublicClass() {
        check(classes()
                .that()
                .resideInAPackage("io.regatlas.persistence")
                .and()
                .areTopLevelClasses()
                .and()
                .doNotHaveSimpleName("PostgresStore")
                .should()
                .notBePublic());
    }
}
