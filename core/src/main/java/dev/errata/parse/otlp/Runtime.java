// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.otlp;

import dev.errata.parse.text.Language;
import java.util.Locale;
import java.util.Optional;

/**
 * The language that a resource says it runs.
 *
 * @param platform as events carry it, or empty
 * @param language who wrote its stack texts
 */
record Runtime(String platform, Optional<Language> language) {

    /** Reads {@code telemetry.sdk.language}, or else {@code process.runtime.name}. */
    static Runtime of(Attributes resource) {
        String name =
                resource.first("telemetry.sdk.language", "process.runtime.name").toLowerCase(Locale.ROOT);
        return switch (name) {
            case "nodejs" -> new Runtime("node", Optional.of(Language.JAVASCRIPT));
            case "webjs", "browser" -> of(Language.JAVASCRIPT);
            case "java" -> of(Language.JAVA);
            case "python", "cpython", "pypy" -> of(Language.PYTHON);
            case "go", "gc" -> of(Language.GO);
            case "ruby", "jruby" -> of(Language.RUBY);
            case "dotnet", ".net", "coreclr" -> of(Language.DOTNET);
            case "php" -> of(Language.PHP);
            case "rust" -> of(Language.RUST);
            default ->
                name.contains("jdk") || name.contains("java") || name.contains("graalvm")
                        ? of(Language.JAVA)
                        : new Runtime("", Optional.empty());
        };
    }

    private static Runtime of(Language language) {
        return new Runtime(language.platform(), Optional.of(language));
    }
}
