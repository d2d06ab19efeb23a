// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Golden cases: each {@code *.txt} file below a folder of test resources holds the input, a separator line and what
 * must come out, and is named by what it shows. {@code -Dgolden.update=true} writes what comes out into the files.
 */
public final class GoldenCases {

    /** Stands between input and expectation. */
    public static final String SEPARATOR = "=== is read as ===\n";

    private static final String RESOURCES = "src/test/resources";

    private GoldenCases() {}

    /** One test for every case below {@code src/test/resources/<folder>}. */
    public static Stream<DynamicTest> in(String folder, UnaryOperator<String> render) {
        return files(folder).stream()
                .map(file -> DynamicTest.dynamicTest(
                        nameOf(Path.of(RESOURCES, folder), file), file.toUri(), () -> check(file, render)));
    }

    /** The inputs of all cases below the folder. */
    public static List<String> inputs(String folder) {
        return files(folder).stream().map(file -> input(read(file))).toList();
    }

    private static void check(Path file, UnaryOperator<String> render) throws IOException {
        String text = read(file);
        String input = input(text);
        String actual = input + SEPARATOR + render.apply(input);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(file, actual);
            return;
        }
        assertThat(text).isEqualTo(actual);
    }

    private static String input(String text) {
        int separator = text.indexOf(SEPARATOR);
        if (separator >= 0) {
            return text.substring(0, separator);
        }
        return text.endsWith("\n") ? text : text + "\n";
    }

    private static List<Path> files(String folder) {
        try (Stream<Path> files = Files.walk(Path.of(RESOURCES, folder))) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String nameOf(Path root, Path file) {
        return root.relativize(file).toString().replace(".txt", "");
    }
}
