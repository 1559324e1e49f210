package org.linimasa.extraction;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.linimasa.extraction");

    @Test
    void nothingNeedsAFramework() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "org.linimasa..")
                .check(CLASSES);
    }

    @Test
    void theStagesDependOnEachOtherWithoutCycles() {
        slices().matching("org.linimasa.extraction.(**)")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void nothingLooksAtTheClock() {
        noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe("it reads the clock", ArchitectureTest::readsTheClock))
                .check(CLASSES);
    }

    private static boolean readsTheClock(JavaMethodCall call) {
        String owner = call.getTargetOwner().getFullName();
        String method = call.getTarget().getName();
        return method.equals("now") && owner.startsWith("java.time")
                || method.startsWith("currentTime") && owner.equals("java.lang.System")
                || method.startsWith("system") && owner.equals("java.time.Clock");
    }
}
