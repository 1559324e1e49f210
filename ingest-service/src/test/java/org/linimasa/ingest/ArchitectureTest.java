package org.linimasa.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.linimasa.ingest");

    @Test
    void nounsDependOnEachOtherWithoutCycles() {
        slices().matching("org.linimasa.ingest.(*)..").should().beFreeOfCycles().check(SERVICE);
    }

    @Test
    void entitiesStayAtHome() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .bePackagePrivate()
                .andShould()
                .haveSimpleNameEndingWith("Entity")
                .check(SERVICE);
    }

    @Test
    void resourcesUseUseCasesAndViewsButNeverEntitiesOrRepositories() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .dependOnClassesThat()
                .haveSimpleNameEndingWith("Entity")
                .orShould()
                .dependOnClassesThat()
                .haveSimpleNameEndingWith("Repository")
                .check(SERVICE);
    }

    @Test
    void whatHasAPathIsAResource() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .haveSimpleNameEndingWith("Resource")
                .check(SERVICE);
    }

    @Test
    void aUseCaseOffersOneThingToDo() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .haveNameMatching(
                        ".*\\.(IngestDocument|FetchDocument|FindDocument|RetractDocument|SubmitEvent|CorrectEvent|MergeEvents|SplitEvent|ReviewEvent|AnalyzeTexts|ImportEvents|IngestBatch|BeginReplay|FindJob|TakeIn|PollFeed)")
                .and()
                .doNotHaveModifier(JavaModifier.PRIVATE)
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should()
                .haveNameMatching(
                        "ingest|fetch|find|text|retract|submit|correct|merge|split|review|analyze|open|begin|takeIn|next")
                .check(SERVICE);
    }

    @Test
    void onlyTheOutboxCallsTheTimelineServiceAndOnlyTheGuardTheWeb() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.linimasa.ingest.fetch")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("io.vertx.core.http.HttpClient")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.InetAddress")
                .check(SERVICE);
        noClasses()
                .that()
                .resideOutsideOfPackage("org.linimasa.ingest.outbox")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.net.http..")
                .check(SERVICE);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.linimasa.timeline..")
                .check(SERVICE);
    }
}
