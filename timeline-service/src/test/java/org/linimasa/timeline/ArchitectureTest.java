package org.linimasa.timeline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The shape of the service: a noun is a folder, entities stay at home, services meet only over the wire. */
class ArchitectureTest {
    private static JavaClasses service;

    @BeforeAll
    static void read() {
        service = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.linimasa.timeline");
    }

    @Test
    void nounsDependOnEachOtherWithoutCycles() {
        slices().matching("org.linimasa.timeline.(*)..")
                .should()
                .beFreeOfCycles()
                .check(service);
    }

    @Test
    void resourcesKnowNoEntityAndNoRepository() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .dependOnClassesThat()
                .areAnnotatedWith(Entity.class)
                .orShould()
                .dependOnClassesThat()
                .haveSimpleNameEndingWith("Repository")
                .check(service);
    }

    @Test
    void entitiesAndRepositoriesArePackagePrivate() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .or()
                .haveSimpleNameEndingWith("Repository")
                .should()
                .bePackagePrivate()
                .check(service);
    }

    @Test
    void servicesMeetOnlyOverTheWire() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.linimasa.ingest..", "org.linimasa.extraction..", "org.linimasa.tagger..")
                .check(service);
    }

    @Test
    void nothingAsksTheSystemWhatTimeItIs() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .check(service);
    }

    @Test
    void operationsArePublic() {
        methods()
                .that()
                .areAnnotatedWith(jakarta.ws.rs.GET.class)
                .or()
                .areAnnotatedWith(jakarta.ws.rs.POST.class)
                .should()
                .haveModifier(JavaModifier.PUBLIC)
                .check(service);
    }
}
