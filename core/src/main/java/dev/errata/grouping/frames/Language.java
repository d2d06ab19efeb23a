// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping.frames;

import dev.errata.model.Frame;
import java.util.Locale;
import java.util.Map;

/** A family of stack frames that are named in the same way. */
public enum Language {
    JAVA(new JavaNames()),
    JAVASCRIPT(new JavaScriptNames()),
    PYTHON(new PythonNames()),
    GO(new GoNames()),
    RUBY(new RubyNames()),
    DOTNET(new DotNetNames()),
    PHP(new PhpNames()),
    RUST(new RustNames()),
    OTHER(new OtherNames());

    private static final Map<String, Language> BY_PLATFORM = Map.ofEntries(
            Map.entry("java", JAVA),
            Map.entry("android", JAVA),
            Map.entry("kotlin", JAVA),
            Map.entry("scala", JAVA),
            Map.entry("groovy", JAVA),
            Map.entry("javascript", JAVASCRIPT),
            Map.entry("node", JAVASCRIPT),
            Map.entry("nodejs", JAVASCRIPT),
            Map.entry("webjs", JAVASCRIPT),
            Map.entry("python", PYTHON),
            Map.entry("go", GO),
            Map.entry("golang", GO),
            Map.entry("ruby", RUBY),
            Map.entry("csharp", DOTNET),
            Map.entry("dotnet", DOTNET),
            Map.entry("php", PHP),
            Map.entry("rust", RUST));

    private static final Map<String, Language> BY_SUFFIX = Map.ofEntries(
            Map.entry("java", JAVA),
            Map.entry("kt", JAVA),
            Map.entry("scala", JAVA),
            Map.entry("groovy", JAVA),
            Map.entry("js", JAVASCRIPT),
            Map.entry("mjs", JAVASCRIPT),
            Map.entry("cjs", JAVASCRIPT),
            Map.entry("jsx", JAVASCRIPT),
            Map.entry("ts", JAVASCRIPT),
            Map.entry("tsx", JAVASCRIPT),
            Map.entry("vue", JAVASCRIPT),
            Map.entry("py", PYTHON),
            Map.entry("go", GO),
            Map.entry("rb", RUBY),
            Map.entry("erb", RUBY),
            Map.entry("cs", DOTNET),
            Map.entry("vb", DOTNET),
            Map.entry("fs", DOTNET),
            Map.entry("php", PHP),
            Map.entry("rs", RUST));

    private final NameScanner names;

    Language(NameScanner names) {
        this.names = names;
    }

    NameScanner names() {
        return names;
    }

    /** The file that lists whose code is whose, without suffix. */
    String resource() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The language of a reported platform; OTHER if it is none of them. */
    public static Language ofPlatform(String platform) {
        return BY_PLATFORM.getOrDefault(platform, OTHER);
    }

    /** The language of one frame: that of its event, or else told by its file. */
    static Language of(Frame frame, Language ofEvent) {
        if (ofEvent != OTHER) {
            return ofEvent;
        }
        String file = frame.file();
        int end = file.indexOf('?');
        int dot = file.lastIndexOf('.', end < 0 ? file.length() : end);
        return dot < 0
                ? OTHER
                : BY_SUFFIX.getOrDefault(file.substring(dot + 1, end < dot ? file.length() : end), OTHER);
    }
}
