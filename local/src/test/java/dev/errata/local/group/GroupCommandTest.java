// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.errata.model.IgnoreUntil;
import dev.errata.model.ResolveMode;
import dev.errata.model.TriageAction.Resolve;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class GroupCommandTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:30:00Z");

    private final StringWriter printed = new StringWriter();

    @Test
    void everyKindOfCommandHasItsWord() {
        assertThat(new CommandLine(new GroupCommand()).getSubcommands())
                .containsOnlyKeys(
                        "list",
                        "show",
                        "ack",
                        "resolve",
                        "reopen",
                        "ignore",
                        "unignore",
                        "assign",
                        "comment",
                        "merge",
                        "split",
                        "not-same")
                .allSatisfy((name, command) -> assertThat(
                                command.getCommandSpec().usageMessage().description())
                        .isNotEmpty());
    }

    @Test
    void whatIsMissingOrContradictsItselfIsNotUnderstood() {
        assertThat(run()).isEqualTo(2);
        assertThat(printed.toString()).contains("say what: list, show, ack");
        assertThat(run("ack")).isEqualTo(2);
        assertThat(run("merge", "a1")).as("without --into").isEqualTo(2);
        assertThat(run("split", "a1")).as("without fingerprints").isEqualTo(2);
        assertThat(run("resolve", "a1", "--in-release", "2", "--in-next-release"))
                .isEqualTo(2);
        assertThat(run("ignore", "a1", "--until", "soon")).isEqualTo(2);
        assertThat(printed.toString()).contains("'soon' is no time");
        assertThat(run("list", "--status", "mended")).isEqualTo(2);
    }

    @Test
    void aResolveIsForNowUnlessAReleaseIsNamed() {
        assertThat(resolve()).isEqualTo(new Resolve(1, ResolveMode.NOW, "", ""));
        assertThat(resolve("--environment", "prod")).isEqualTo(new Resolve(1, ResolveMode.NOW, "", "prod"));
        assertThat(resolve("--in-release", "2.1", "--environment", "prod"))
                .isEqualTo(new Resolve(1, ResolveMode.IN_RELEASE, "2.1", "prod"));
        assertThat(resolve("--in-next-release")).isEqualTo(new Resolve(1, ResolveMode.NEXT_RELEASE, "", ""));
    }

    @Test
    void anIgnoreIsForeverUnlessSomethingEndsIt() {
        assertThat(ignore().at(NOW)).isEqualTo(IgnoreUntil.FOREVER);
        assertThat(ignore("--until", "2026-03-02T00:00:00Z", "--count", "5").at(NOW))
                .isEqualTo(new IgnoreUntil(Instant.parse("2026-03-02T00:00:00Z").toEpochMilli(), 5, 0, 0, 0, false));
        assertThat(ignore("--window-count", "3", "--window-minutes", "10").at(NOW))
                .isEqualTo(new IgnoreUntil(0, 0, 3, 600_000, 0, false));
        assertThat(ignore("--users", "4", "--escalating").at(NOW)).isEqualTo(new IgnoreUntil(0, 0, 0, 0, 4, true));
    }

    @Test
    void whatWouldEndItAtOnceIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ignore("--until", "2026-03-01").at(NOW))
                .withMessageContaining("--until is over");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ignore("--count", "0").at(NOW))
                .withMessageContaining("--count is from 1");
    }

    private static Resolve resolve(String... arguments) {
        return CommandLine.populateCommand(new ResolveOptions(), arguments).of(1);
    }

    private static IgnoreOptions ignore(String... arguments) {
        return CommandLine.populateCommand(new IgnoreOptions(), arguments);
    }

    private int run(String... arguments) {
        PrintWriter writer = new PrintWriter(printed, true);
        return new CommandLine(new GroupCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(writer)
                .setErr(writer)
                .execute(arguments);
    }
}
