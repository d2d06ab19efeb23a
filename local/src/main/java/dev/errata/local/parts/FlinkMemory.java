// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.parts;

import dev.errata.local.home.Home;
import dev.errata.local.home.Part;
import dev.errata.local.process.Command;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Asks Flink's own BashJavaUtils how much memory a process gets, and remembers the answer for the same question. */
record FlinkMemory(Home home) {
    private static final String RESULT = "BASH_JAVA_UTILS_EXEC_RESULT:";

    /** Options of the JVM, and settings for the process that follow from them. */
    record Answer(List<String> jvmOptions, List<String> settings) {}

    /** The answer for a part; IOException when the sizes in config.yaml do not fit together. */
    Answer ask(Part part, String question, List<String> options) throws IOException {
        Path configuration = home.checkout().resolve("flink-conf");
        List<String> line = new ArrayList<>(List.of(Command.java(), home.marker(part), "-XX:TieredStopAtLevel=1"));
        line.addAll(List.of("-XX:+UseSerialGC", "-Dlog4j2.level=OFF", "-cp", home.libraries("flink-home") + "/*"));
        line.addAll(List.of("org.apache.flink.runtime.util.bash.BashJavaUtils", question));
        line.addAll(List.of("--configDir", configuration.toString()));
        line.addAll(options);
        String settings = Files.readString(configuration.resolve("config.yaml"));
        UUID key = UUID.nameUUIDFromBytes((String.join(" ", line) + settings).getBytes(StandardCharsets.UTF_8));
        Path known = home.config(part).resolve("memory-" + key);
        if (!Files.exists(known)) {
            String output = ShortProcess.run(line, Map.of());
            Files.createDirectories(known.getParent());
            Files.writeString(known, output);
        }
        return parse(Files.readString(known));
    }

    /** Reads the two marked lines of the output: options of the JVM, then settings. */
    static Answer parse(String output) throws IOException {
        List<List<String>> lines = output.lines()
                .filter(line -> line.startsWith(RESULT))
                .map(line -> List.of(line.substring(RESULT.length()).strip().split("\\s+")))
                .toList();
        if (lines.size() != 2) {
            throw new IOException("Flink does not accept the memory settings:\n" + output);
        }
        return new Answer(lines.get(0), lines.get(1));
    }
}
