// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.errata.jobs", importOptions = ImportOption.DoNotIncludeTests.class)
class JobsArchitectureTest {

    @ArchTest
    static final ArchRule kafkaIsTouchedInIoOnly = noClasses()
            .that()
            .resideOutsideOfPackage("dev.errata.jobs.io..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "org.apache.flink.connector.kafka..");

    @ArchTest
    static final ArchRule trackDoesNotKnowReplay = noClasses()
            .that()
            .resideInAnyPackage("dev.errata.jobs.track..", "dev.errata.jobs.io..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.errata.jobs.replay..");

    @ArchTest
    static final ArchRule ioDecidesNothing = noClasses()
            .that()
            .resideInAPackage("dev.errata.jobs.io..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.errata.grouping..", "dev.errata.jobs.track..");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("dev.errata.jobs.(*)..").should().beFreeOfCycles();
}
