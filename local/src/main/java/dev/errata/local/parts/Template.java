// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A configuration file with {@code @WORDS@} that are filled in. */
record Template(Path source) {
    /** Writes the file with every word replaced. */
    Path fill(Path target, Map<String, String> words) throws IOException {
        String text = Files.readString(source);
        for (Map.Entry<String, String> word : words.entrySet()) {
            text = text.replace("@" + word.getKey() + "@", word.getValue());
        }
        Files.createDirectories(target.getParent());
        return Files.writeString(target, text);
    }
}
