// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.errata.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class GatewayArchitectureTest {

    @ArchTest
    static final ArchRule scrubbingKnowsNoServerAndNoKafka = noClasses()
            .that()
            .resideInAPackage("dev.errata.gateway.scrub..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.linecorp..", "org.apache.kafka..", "com.fasterxml..");

    @ArchTest
    static final ArchRule projectsKnowNoServer = noClasses()
            .that()
            .resideInAPackage("dev.errata.gateway.project..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.linecorp..", "dev.errata.gateway.api..");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("dev.errata.gateway.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packagesOfTheIntakeHaveNoCycles =
            slices().matching("dev.errata.gateway.intake.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule payloadsReachKafkaThroughOneDoor = noClasses()
            .that()
            .resideInAPackage("dev.errata.gateway.intake..")
            .and()
            .resideOutsideOfPackage("dev.errata.gateway.intake.kafka..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..");

    @ArchTest
    static final ArchRule decisionsKnowNoServer = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.errata.gateway.intake.kafka..",
                    "dev.errata.gateway.intake.limits..",
                    "dev.errata.gateway.intake.outcome..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.linecorp..");
}
