// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.demo;

import dev.errata.clickhouse.Queries;
import dev.errata.local.LocalStack;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

/** Tells what a demo sent, what became of it, and where to look. */
final class Summary {

    private static final int TOP = 10;
    private static final int TITLE_WIDTH = 70;

    private final PrintWriter out;
    private final Queries queries;

    Summary(PrintWriter out, Queries queries) {
        this.out = out;
        this.queries = queries;
    }

    void print(Sent sent, LocalStack stack) throws IOException {
        sent(sent);
        stored(sent);
        live(sent);
        groups();
        alerts();
        origins();
        addresses(stack, stack.clickHouse().url());
        out.flush();
    }

    private void sent(Sent sent) {
        ExpectedItems expected = sent.single().expected();
        out.printf("%nSent%n");
        out.printf(
                "  %,10d generated events, straight into Kafka%n", sent.ledger().events());
        out.printf(
                "  %,10d recorded requests of real clients to the gateway, and %,d bad payloads into Kafka%n",
                sent.single().requests(), expected.rejections().size());
        out.printf(
                "             which hold, with what was sent before, %,d events and %,d items that are no errors%n",
                expected.events().size(), expected.others());
        out.printf(
                "  %,10d bad requests, which the gateway refused%n",
                sent.single().refusals().requests());
        ExpectedItems shop = sent.single().shop();
        out.printf(
                "  %,10d errors and %,d spans without one of a synthetic shop, to the gateway%n",
                shop.events().size(), shop.others());
        out.printf(
                "  %,10d errors thrown by %d live clients%n",
                sent.single().liveErrors(), sent.single().live().size());
    }

    private void stored(Sent sent) {
        Map<String, String> totals =
                queries.run("audit/totals", Map.of()).maps().get(0);
        out.printf("%nStored in all%n");
        totals.forEach((what, count) -> out.printf("  %,10d %s%n", Long.parseLong(count), what));
        out.printf("%nRejected now%n");
        for (List<String> row : queries.run("audit/rejections_by_reason", Map.of("since", sent.since()))
                .rows()) {
            out.printf("  %,10d %-20s %s%n", Long.parseLong(row.get(1)), row.get(0), cut(row.get(2)));
        }
    }

    private void live(Sent sent) {
        List<String> releases =
                sent.single().live().stream().map(LiveErrors::release).toList();
        Map<String, Object> parameters = Map.of("project", LiveErrors.PROJECT, "releases", SqlList.of(releases));
        out.printf("%nGroups of the live clients%n");
        for (List<String> row :
                queries.run("audit/errors_of_releases", parameters).rows()) {
            out.printf("  %10s %s  %s%n", row.get(5), row.get(0), cut(row.get(1)));
        }
    }

    private void groups() {
        out.printf("%nLargest groups%n");
        for (List<String> row :
                queries.run("audit/top_groups", Map.of("limit", TOP)).rows()) {
            out.printf("  %,10d %-12s %s  %s%n", Long.parseLong(row.get(2)), row.get(0), row.get(1), cut(row.get(4)));
        }
    }

    private void alerts() {
        out.printf("%nAlerts, and what speaks against them (docs/alerting.md)%n");
        for (List<String> row :
                queries.run("audit/alerts_by_rule", Map.of("limit", TOP)).rows()) {
            out.printf("  %,10d %-22s %-10s %s%n", Long.parseLong(row.get(3)), row.get(0), row.get(1), cut(row.get(2)));
        }
    }

    private void origins() {
        out.printf("%nWhere failures of traces began (docs/tracing.md)%n");
        List<List<String>> rows =
                queries.run("audit/origins_by_component", Map.of("limit", TOP)).rows();
        for (List<String> row : rows) {
            out.printf("  %,10d %-22s %s%n", Long.parseLong(row.get(2)), cut(row.get(0)), row.get(1));
        }
        if (rows.isEmpty()) {
            out.printf("  nothing yet: a trace is told when nothing came of it for some seconds%n");
        }
    }

    private void addresses(LocalStack stack, String clickHouse) throws IOException {
        out.printf("%nAddresses%n");
        out.printf(
                "  Dashboard    http://%s/login#token=%s   (signs you in as the administrator of this stack)%n",
                stack.gateway(), stack.adminToken());
        out.printf(
                "  Gateway      http://%s   (./errata project create NAME prints what to paste into clients)%n",
                stack.gateway());
        out.printf("  Flink        %s%n", stack.flinkRest());
        out.printf("  ClickHouse   %s%n", clickHouse);
        out.printf("  Kafka        %s%n", stack.kafkaBootstrap());
        out.printf("  Ask          ./errata sql \"SELECT * FROM v_groups ORDER BY count DESC LIMIT 10\"%n");
        out.printf("  Stop         ./errata down%n");
    }

    private static String cut(String text) {
        String line = text.replace('\n', ' ');
        return line.length() <= TITLE_WIDTH ? line : line.substring(0, TITLE_WIDTH - 1) + "…";
    }
}
