// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Core stays what it is: decisions without frameworks, and packages without cycles. */
@AnalyzeClasses(packages = "dev.errata", importOptions = ImportOption.DoNotIncludeTests.class)
class CoreArchitectureTest {

    @ArchTest
    static final ArchRule onlyTheJdkAndHash4j = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("dev.errata..", "java..", "org.jspecify..", "com.dynatrace.hash4j..");

    @ArchTest
    static final ArchRule theModelDependsOnNothingElse = classes()
            .that()
            .resideInAPackage("dev.errata.model..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("dev.errata.model..", "java..", "org.jspecify..", "com.dynatrace.hash4j..");

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("dev.errata.(**)").should().beFreeOfCycles();
}
