package dictum;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the walls: each room enters only the rooms it names, and each guest library stays in its room. */
final class RoomsTest {
    private static final JavaClasses ROOMS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dictum");

    /** What every room may use. */
    private static final List<String> EVERYWHERE = List.of(
            "java.lang..",
            "java.util..",
            "java.io..",
            "java.nio..",
            "java.net..",
            "java.time..",
            "java.math..",
            "java.text..",
            "java.security..",
            "org.jspecify..");

    private static final Map<String, List<String>> MAY_ENTER = Map.of(
            "model", List.of(),
            "capture",
                    List.of(
                            "dictum.model..",
                            "okhttp3..",
                            "okio..",
                            "kotlin..",
                            "org.netpreserve..",
                            "org.apache.james.mime4j..",
                            "crawlercommons..",
                            "org.apache.commons.csv..",
                            "com.fasterxml.jackson.core..",
                            "javax.xml.stream..",
                            "org.mozilla.universalchardet..",
                            "org.slf4j.."),
            "article", List.of("dictum.model..", "org.jsoup..", "com.fasterxml.jackson..", "org.slf4j.."),
            "attribution", List.of("dictum.model.."),
            "citation",
                    List.of(
                            "dictum.model..",
                            "org.apache.commons.csv..",
                            "com.fasterxml.jackson..",
                            "de.undercouch.citeproc..",
                            "javax.xml.stream..",
                            "org.jbibtex.."),
            "store",
                    List.of(
                            "dictum.model..",
                            "java.sql..",
                            "javax.sql..",
                            "org.h2..",
                            "org.apache.lucene..",
                            "org.netpreserve..",
                            "com.fasterxml.jackson..",
                            "org.slf4j.."),
            "library",
                    List.of(
                            "dictum.model..",
                            "dictum.capture..",
                            "dictum.article..",
                            "dictum.attribution..",
                            "dictum.citation..",
                            "dictum.store..",
                            "org.slf4j.."),
            "web",
                    List.of(
                            "dictum.model..",
                            "dictum.library..",
                            "dictum.citation..",
                            "io.javalin..",
                            "jakarta.servlet..",
                            "kotlin..",
                            "gg.jte..",
                            "com.fasterxml.jackson..",
                            "javax.annotation.processing..",
                            "org.slf4j.."),
            "cli",
                    List.of(
                            "dictum.model..",
                            "dictum.library..",
                            "dictum.citation..",
                            "dictum.web..",
                            "picocli..",
                            "org.slf4j..",
                            "java.util.logging.."));

    @TestFactory
    List<DynamicTest> entersOnlyTheRoomsItNames() {
        List<DynamicTest> tests = new ArrayList<>();
        MAY_ENTER.forEach((room, guests) -> tests.add(DynamicTest.dynamicTest(room, () -> {
            List<String> allowed = new ArrayList<>(EVERYWHERE);
            allowed.addAll(guests);
            allowed.add("dictum." + room + "..");
            classes()
                    .that()
                    .resideInAPackage("dictum." + room + "..")
                    .should()
                    .onlyDependOnClassesThat(resideInAnyPackage(allowed.toArray(String[]::new)))
                    .check(ROOMS);
        })));
        return tests;
    }

    @Test
    void knowsEveryRoom() {
        classes()
                .should()
                .resideInAnyPackage(MAY_ENTER.keySet().stream()
                        .map(room -> "dictum." + room)
                        .toArray(String[]::new))
                .check(ROOMS);
    }

    @Test
    void hasNoCycles() {
        slices().matching("dictum.(*)..").should().beFreeOfCycles().check(ROOMS);
    }

    @Test
    void theEngineHasNoClockAndNoNetwork() {
        noClasses()
                .that()
                .resideInAnyPackage("dictum.attribution..", "dictum.article..", "dictum.model..")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.Socket")
                .check(ROOMS);
    }
}
