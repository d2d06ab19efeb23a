// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.clickhouse.Queries;
import dev.errata.clickhouse.ResultTable;
import dev.errata.local.store.RealClickHouse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The questions of the command line, asked of the small shop by the user that may only read. */
class GroupQueriesIT {

    private static final String DATABASE = "errata_groups";

    private static RealClickHouse server;
    private static Queries queries;

    @BeforeAll
    static void start() throws IOException {
        server = RealClickHouse.start();
        server.createShop(DATABASE);
        queries = new Queries(server.reader(DATABASE));
    }

    @AfterAll
    static void stop() throws IOException {
        queries.close();
        server.close();
    }

    @Test
    void groupsAreFoundByHowTheyBegin() {
        GroupQueries groups = new GroupQueries(queries);
        assertThat(groups.groups("", "00000000000000a"))
                .containsExactly(new FoundGroup("shop", "00000000000000a1", "TimeoutException: failed"));
        assertThat(groups.groups("shop", "0")).extracting(FoundGroup::hex).hasSize(4);
        assertThat(groups.groups("bazaar", "0000")).isEmpty();
        assertThat(groups.fingerprints("shop", "00000000000000b1", "00000000000000e"))
                .extracting(FoundGroup::hex)
                .containsExactly("00000000000000e1");
    }

    @Test
    void whatBecameOfACommandIsToldOnceItIsDecided() {
        GroupQueries groups = new GroupQueries(queries);
        assertThat(groups.outcome("shop", "c-1")).contains(new Answer(true, ""));
        assertThat(groups.outcome("shop", "c-6")).contains(new Answer(false, "the group has revision 4 and not 3"));
        assertThat(groups.outcome("shop", "c-9")).isEmpty();
    }

    @Test
    void groupsAreListedByWhatIsWanted() {
        assertThat(listed())
                .containsExactly("00000000000000b1", "00000000000000c1", "00000000000000a1", "00000000000000d1");
        assertThat(listed("--status", "acknowledged")).containsExactly("00000000000000a1");
        assertThat(listed("--query", "TIMEOUT")).containsExactly("00000000000000a1");
        assertThat(listed("--limit", "1")).containsExactly("00000000000000b1");
        assertThat(listed("--project", "bazaar")).isEmpty();
        assertThat(new GroupQueries(queries).listJson(filter("--status", "ACKNOWLEDGED")))
                .contains("\"group_hex\":\"00000000000000a1\"")
                .hasLineCount(1);
    }

    @Test
    void aGroupIsShownWithWhatHappenedToIt() {
        GroupQueries groups = new GroupQueries(queries);
        StringWriter printed = new StringWriter();
        GroupReport report = new GroupReport(new PrintWriter(printed));
        report.show(groups.show("shop", 0xa1).maps().get(0));
        report.history(groups.history("shop", 0xa1));
        report.firings(groups.firings("shop", 0xa1));
        assertThat(printed.toString())
                .contains("00000000000000a1  TimeoutException: failed")
                .containsPattern("status +ACKNOWLEDGED")
                .containsPattern("2026-01-03 09:00:00 +transition +RESOLVED to REGRESSED +happened again in 1.1.0")
                .containsPattern("2026-01-03 10:31:00 +command +resolve +eve +refused: the group has revision 4")
                .containsPattern(
                        "2026-01-03 10:30:00 +ceased +WARNING +GroupRegressed +production +acknowledged by bob");
    }

    @Test
    void rulesAndReleasesAreListed() {
        assertThat(queries.run("rule/list_rules", Map.of()).rows())
                .containsExactly(List.of("spike", "shop", "GroupSpike", "spike", "false"));
        ResultTable releases = queries.run("release/list_releases", Map.of("project", "shop"));
        assertThat(releases.rows())
                .extracting(row -> row.get(0) + " " + row.get(1) + " " + row.get(2))
                .containsExactly(
                        "billing production 1.0.0",
                        "checkout production 1.2.0",
                        "checkout production 1.1.0",
                        "checkout production 1.0.0",
                        "checkout staging 1.3.0");
    }

    private static List<String> listed(String... arguments) {
        return new GroupQueries(queries)
                .list(filter(arguments)).maps().stream()
                        .map(row -> row.getOrDefault("group_hex", ""))
                        .toList();
    }

    private static GroupFilter filter(String... arguments) {
        GroupFilter filter = new GroupFilter();
        new CommandLine(filter).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(arguments);
        return filter;
    }
}
