package io.regatlas.domain;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaAccess;
import io.regatlas.architecture.ArchitectureContract;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArchitectureTest extends ArchitectureContract {
    private static final Set<String> CLOCKS = Set.of("now", "currentTimeMillis", "nanoTime");

    @Test
    void domainKnowsTheJdkAlone() {
        check(classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "io.regatlas.domain.."));
    }

    @Test
    void domainReachesNoOutsideWorld() {
        check(noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "java.nio.channels..", "java.nio.file.."));
    }

    @Test
    void domainAsksNoClock() {
        check(noClasses().should().accessTargetWhere(describe("the time is asked for", ArchitectureTest::asksTheTime)));
    }

    private static boolean asksTheTime(JavaAccess<?> access) {
        return access.getTargetOwner().getPackageName().startsWith("java.") && CLOCKS.contains(access.getName());
    }
}
