package io.github.thrivesdk.client;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.theClass;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.NullMarked;

/** The arrows between the modules, and the rules that no compiler checks. */
@AnalyzeClasses(packages = "io.github.thrivesdk", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String CORE = "io.github.thrivesdk.core..";
    private static final String AUTH = "io.github.thrivesdk.auth..";
    private static final String GENERATED = "io.github.thrivesdk.generated..";
    private static final String CLIENT = "io.github.thrivesdk.client..";

    @ArchTest
    static final ArchRule coreKnowsNothingAboveIt = noClasses()
            .that()
            .resideInAPackage(CORE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(AUTH, GENERATED, CLIENT);

    @ArchTest
    static final ArchRule authKnowsNoEndpoint = noClasses()
            .that()
            .resideInAPackage(AUTH)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(GENERATED, CLIENT);

    @ArchTest
    static final ArchRule generatedCodeUsesAnnotationsFeignAndCoreOnly = classes()
            .that()
            .resideInAPackage(GENERATED)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    GENERATED,
                    CORE,
                    "java..",
                    "javax.annotation.processing..",
                    "feign..",
                    "com.fasterxml.jackson.annotation..",
                    "jakarta.validation..",
                    "org.jspecify.annotations..");

    @ArchTest
    static final ArchRule errorsShowNoForeignType = noClasses()
            .that()
            .resideInAPackage("io.github.thrivesdk.core.error..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("feign..", "com.fasterxml..", "java.net.http..");

    @ArchTest
    static final ArchRule onlyConfigurationReadsTheEnvironment = noClasses()
            .that()
            .resideOutsideOfPackage(AUTH)
            .should()
            .callMethod(System.class, "getenv")
            .orShould()
            .callMethod(System.class, "getenv", String.class);

    @ArchTest
    static final ArchRule nothingSleeps = noClasses().should().callMethod(Thread.class, "sleep", long.class);

    @ArchTest
    static final ArchRule nothingPrints =
            noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err");

    @ArchTest
    static final ArchRule secretsAreNotSerialisable =
            theClass(io.github.thrivesdk.core.Secret.class).should().notBeAssignableTo(Serializable.class);

    @ArchTest
    static void everyPackageIsNullMarked(JavaClasses imported) {
        Map<String, JavaPackage> packages = new TreeMap<>();
        for (JavaClass type : imported) {
            packages.put(type.getPackageName(), type.getPackage());
        }
        assertThat(packages).hasSizeGreaterThan(8);
        assertThat(packages.values())
                .allSatisfy(found -> assertThat(found.isAnnotatedWith(NullMarked.class))
                        .as(found.getName())
                        .isTrue());
    }

    @ArchTest
    static void everyModuleWasSeen(JavaClasses imported) {
        assertThat(imported.stream().map(JavaClass::getPackageName))
                .anyMatch(name -> name.startsWith("io.github.thrivesdk.core"))
                .anyMatch(name -> name.startsWith("io.github.thrivesdk.auth"))
                .anyMatch(name -> name.startsWith("io.github.thrivesdk.generated"))
                .anyMatch(name -> name.startsWith("io.github.thrivesdk.client"));
    }
}
