// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What docs/operating.md names exists under that name. */
class OperatingTest {

    /** Options of Flink, Kafka, ClickHouse, docker and kubectl that the page uses. */
    private static final Set<String> OPTIONS_OF_OTHERS = Set.of(
            "--add-config",
            "--allowNonRestoredState",
            "--alter",
            "--bootstrap-server",
            "--class",
            "--describe",
            "--detach",
            "--detached",
            "--dispose",
            "--drain",
            "--entity-name",
            "--entity-type",
            "--filename",
            "--from-literal",
            "--fromSavepoint",
            "--group",
            "--parallelism",
            "--password",
            "--query",
            "--savepointPath",
            "--user",
            "--volumes",
            "--watch");

    private final String page = Repository.read("docs/operating.md");

    @Test
    void everyOptionExists() {
        Set<String> named = new TreeSet<>(Repository.find("(?<![\\w-])(--[A-Za-z][A-Za-z-]+)", page));
        named.removeAll(OPTIONS_OF_OTHERS);
        named.removeAll(Repository.gatewayOptions());
        assertThat(Repository.jobOptions()).containsAll(named);
    }

    @Test
    void everyOptionOfTheJobsIsExplained() {
        assertThat(Repository.jobOptions()).allMatch(option -> page.contains("`" + option + "`"));
    }

    @Test
    void everyOptionOfTheGatewayIsExplainedWithItsDefault() {
        String settings = Repository.readAll("gateway/src/main/java", ".java");
        for (String option : Repository.gatewayOptions()) {
            String given = first("names = \"" + option + "\",\\s+defaultValue = \"([^\"]*)\"", settings);
            String shown = given.replaceAll("\\$\\{env:(\\w+):-(.*)}", "$1=$2");
            assertThat(page).as(option).contains("| `" + option + "` | `" + shown + "` |");
        }
    }

    @Test
    void everyMetricOfTheGatewayIsExplained() {
        String gateway = Repository.readAll("gateway/src/main/java", ".java");
        assertThat(Repository.find("(?:builder|counter|gauge)\\(\\s*\"(errata\\.[a-z.]+)\"", gateway))
                .hasSize(16)
                .allSatisfy(metric -> assertThat(page).contains("`" + metric.replace('.', '_')));
    }

    @Test
    void everyReasonOfTheGatewayIsExplained() {
        String reasons = Repository.read("gateway/src/main/java/dev/errata/gateway/intake/outcome/Reason.java");
        assertThat(Repository.find("(?m)^    ([A-Z_]+)\\(\\d+\\)", reasons))
                .hasSizeGreaterThan(15)
                .allSatisfy(reason -> assertThat(page).contains("`" + reason.toLowerCase(java.util.Locale.ROOT) + "`"));
    }

    @Test
    void defaultsAreThoseOfTheJobs() {
        String options = Repository.readAll("jobs/src/main/java/dev/errata/jobs/track", ".java");
        assertThat(page).contains(number("--recent-occurrences", "int recentOccurrences = ([\\d_]+);", options));
        assertThat(page)
                .contains(number(
                        "--batch-rows",
                        "BatchLimits DEFAULT = new BatchLimits\\(([\\d_]+),",
                        Repository.readAll("jobs/src/main/java/dev/errata/jobs/io", ".java")));
        assertThat(page)
                .contains(hours("--allowed-lateness", "allowedLateness = Duration.ofHours\\((\\d+)\\)", options));
    }

    @Test
    void defaultsAreThoseOfCorrelate() {
        String options = Repository.readAll("jobs/src/main/java/dev/errata/jobs/correlate", ".java");
        String settings = Repository.read("core/src/main/java/dev/errata/tracing/assembly/AssemblySettings.java");
        assertThat(page)
                .contains(hours("--allowed-lateness", "allowedLateness = Duration.ofHours\\((\\d+)\\)", options))
                .contains(number("--repairs-per-second", "int repairsPerSecond = (\\d+);", options))
                .contains("| `--patience` | `%sm` |"
                        .formatted(first("patience = Duration.ofMinutes\\((\\d+)\\)", options)))
                .contains(seconds("--out-of-orderness", "outOfOrderness = Duration.ofSeconds\\((\\d+)\\)", options))
                .contains(seconds("--silence", "silence = Duration.ofSeconds\\((\\d+)\\)", options))
                .contains(seconds("--tally-interval", "tallyInterval = Duration.ofSeconds\\((\\d+)\\)", options))
                .contains(seconds(
                        "--gap", "DEFAULT = new AssemblySettings\\(\\s*Duration.ofSeconds\\((\\d+)\\)", settings))
                .contains(seconds(
                        "--incomplete-gap",
                        "DEFAULT = new AssemblySettings\\(\\s*[^,]+,\\s*Duration.ofSeconds\\((\\d+)\\)",
                        settings));
    }

    @Test
    void everyOptionOfAJobIsInItsTable() {
        for (String job : List.of("track", "correlate")) {
            String table = first("(?s)### Options of `" + job + "`\n(.*?)\n##", page);
            Set<String> options = Repository.find(
                    "names = \"(--[a-z-]+)\"",
                    Repository.readAll("jobs/src/main/java/dev/errata/jobs/" + job, ".java")
                            + Repository.read("jobs/src/main/java/dev/errata/jobs/io/SinkOptions.java"));
            assertThat(Repository.find("(?m)^\\| `(--[a-z-]+)` \\|", table))
                    .as(job)
                    .isEqualTo(options);
        }
    }

    @Test
    void everyMetricOfTheJobsIsExplained() {
        String jobs = Repository.readAll("jobs/src/main/java", ".java");
        assertThat(Repository.find("counter\\(\"(\\w+)\"", jobs))
                .allSatisfy(metric -> assertThat(page).containsPattern("\\b(reason_|limit_)?" + metric + "`"));
    }

    @Test
    void everyStateOfTheJobsIsExplained() {
        for (String file : List.of("track/TrackState", "correlate/CorrelateState", "lifecycle/LifeStates")) {
            String state = Repository.read("jobs/src/main/java/dev/errata/jobs/" + file + ".java");
            assertThat(Repository.find("(?:Descriptor<>|value|table)\\(\\s*(?:context, )?\"([a-z-]+)\"", state))
                    .as(file)
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
        }
    }

    @Test
    void everyVariableIsRead() {
        String readers = Repository.readAll("clickhouse/src/main/java", ".java")
                + Repository.readAll("jobs/src/main/java", ".java")
                + Repository.readAll("gateway/src/main/java", ".java")
                + Repository.readAll("deploy", ".sh")
                + Repository.readAll("deploy", ".xml")
                + Repository.read("docker-compose.yml");
        for (String variable : Repository.find("\\b((?:ERRATA|KAFKA)_[A-Z_]+)\\b", page)) {
            assertThat(readers).contains(variable);
        }
    }

    @Test
    void everyFileAndClassExists() {
        for (String path : Repository.find("\\]\\(\\.\\./([^)#]+)", page)) {
            assertThat(Files.exists(Repository.ROOT.resolve(path))).as(path).isTrue();
        }
        for (String path : Repository.find("(?:^|[ `])(deploy/[\\w./-]+\\.(?:sh|yaml|txt|xml))", page)) {
            assertThat(Files.exists(Repository.ROOT.resolve(path))).as(path).isTrue();
        }
        for (String name : Repository.find("\\b(dev\\.errata\\.jobs\\.[\\w.]+Job)\\b", page)) {
            assertThat(Repository.hasClass("jobs", name)).as(name).isTrue();
        }
        for (String name : Repository.find("\\b(dev\\.errata\\.clickhouse\\.[\\w.]+)", page)) {
            assertThat(Repository.hasClass("clickhouse", name)).as(name).isTrue();
        }
        assertThat(page).contains(Repository.jobJar());
    }

    private static String number(String option, String pattern, String source) {
        return "| `%s` | `%s` |".formatted(option, first(pattern, source).replace("_", ""));
    }

    private static String hours(String option, String pattern, String source) {
        return "| `%s` | `%sh` |".formatted(option, first(pattern, source));
    }

    private static String seconds(String option, String pattern, String source) {
        return "| `%s` | `%ss` |".formatted(option, first(pattern, source));
    }

    private static String first(String pattern, String source) {
        return Repository.find(pattern, source).iterator().next();
    }
}
