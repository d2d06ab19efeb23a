// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the files of the repository say, for tests that hold files of different kinds equal. */
final class Repository {

    static final Path ROOT = Checkout.find();

    private static final Pattern OPTION = Pattern.compile("names = \"(--[a-z-]+)\"");

    private Repository() {}

    static String read(String path) {
        try {
            return Files.readString(ROOT.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that a folder's files say, one after the other. */
    static String readAll(String folder, String suffix) {
        try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .map(file -> read(ROOT.relativize(file).toString()))
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** First groups of all matches. */
    static Set<String> find(String pattern, String text) {
        return find(Pattern.compile(pattern), text);
    }

    /** The value of a property in the parent's pom. */
    static String version(String property) {
        return find("<" + Pattern.quote(property) + ">([^<]+)</", read("pom.xml"))
                .iterator()
                .next();
    }

    /** The job jar, as the build makes it. */
    static String jobJar() {
        String jobs = read("jobs/pom.xml");
        String name = find("</parent>\\s*<artifactId>([^<]+)", jobs).iterator().next();
        String version = find("<artifactId>errata</artifactId>\\s*<version>([^<]+)", jobs)
                .iterator()
                .next();
        String kind = find("<shadedClassifierName>([^<]+)", jobs).iterator().next();
        return "jobs/target/%s-%s-%s.jar".formatted(name, version, kind);
    }

    /** Options of the jobs. */
    static Set<String> jobOptions() {
        return find(OPTION, readAll("jobs/src/main/java", ".java"));
    }

    /** Options of the gateway. */
    static Set<String> gatewayOptions() {
        return find(OPTION, readAll("gateway/src/main/java", ".java"));
    }

    static boolean hasClass(String module, String name) {
        return Files.exists(ROOT.resolve(module + "/src/main/java/" + name.replace('.', '/') + ".java"));
    }

    private static Set<String> find(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
