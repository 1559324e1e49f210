package org.linimasa;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.linimasa.edtf", "org.linimasa.event", "org.linimasa.message");

    @Test
    void edtfIsALibraryOnItsOwn() {
        ArchRuleDefinition.classes()
                .that()
                .resideInAPackage("org.linimasa.edtf..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "org.linimasa.edtf..")
                .check(CLASSES);
    }

    @Test
    void nothingNeedsAFramework() {
        ArchRuleDefinition.classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "org.linimasa..")
                .check(CLASSES);
    }

    @Test
    void packagesDependOnEachOtherWithoutCycles() {
        slices().matching("org.linimasa.(**)").should().beFreeOfCycles().check(CLASSES);
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
