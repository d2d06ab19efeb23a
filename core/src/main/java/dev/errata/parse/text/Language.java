// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

/** The language whose runtime wrote a stack trace. */
public enum Language {
    /** Java, Kotlin, Scala and everything else on the JVM. */
    JAVA("java"),
    /** V8, SpiderMonkey and JavaScriptCore. */
    JAVASCRIPT("javascript"),
    PYTHON("python"),
    GO("go"),
    RUBY("ruby"),
    DOTNET("csharp"),
    PHP("php"),
    RUST("rust");

    private final String platform;

    Language(String platform) {
        this.platform = platform;
    }

    /** The name events carry as their platform, lower case. */
    public String platform() {
        return platform;
    }
}
