package org.linimasa.tagger;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.linimasa.tagger");

    @Test
    void knowsOnlyTheEventModelAndTheJdk() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "org.linimasa.tagger..",
                        "org.linimasa.event..",
                        "org.linimasa.edtf..",
                        "org.jspecify..",
                        "java..")
                .check(CLASSES);
    }

    @Test
    void neverAsksForTheTimeOfTheMachine() {
        noClasses()
                .should()
                .callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                        com.tngtech.archunit.core.domain.properties.HasName.Predicates.name("now")))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .check(CLASSES);
    }

    @Test
    void theInnerPackagesHaveNoCycles() {
        slices().matching("org.linimasa.tagger.(pack|match|meaning)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void packsAndMatchingKnowNoCalendar() {
        noClasses()
                .that()
                .resideInAPackage("org.linimasa.tagger.match..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.time..", "org.linimasa.tagger.meaning..", "org.linimasa.tagger.resolve..")
                .check(CLASSES);
    }
}
