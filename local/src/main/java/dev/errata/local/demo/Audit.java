// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.demo;

import dev.errata.clickhouse.Queries;
import dev.errata.local.traffic.Ledger;
import dev.errata.model.Fingerprint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares what was sent with what is stored; every difference is one sentence, none means that all is accounted for. */
final class Audit {

    private final Queries queries;
    private final Sent sent;

    Audit(Queries queries, Sent sent) {
        this.queries = queries;
        this.sent = sent;
    }

    /** How many of the generated events are stored by now. */
    long storedSoFar() {
        return Long.parseLong(
                queries.run("audit/count_of_run", ofRun()).rows().get(0).get(0));
    }

    /** Every difference there is now. */
    List<String> findings() {
        List<String> findings = new ArrayList<>();
        compareGenerated(findings);
        compareEvents(findings);
        compareRejections(findings);
        findings.addAll(sent.single().refusals().findings());
        compareLive(findings);
        compareCounts(findings);
        return findings;
    }

    private void compareGenerated(List<String> findings) {
        Map<String, Long> open = new TreeMap<>();
        sent.ledger().counts().forEach((line, count) -> open.merge(name(line), count, Long::sum));
        long idSum = sent.ledger().idSum();
        for (List<String> row : queries.run("audit/stored_of_run", ofRun()).rows()) {
            String name = name(row.get(0), row.get(1), row.get(2));
            long stored = Long.parseLong(row.get(4));
            long expected = open.getOrDefault(name, 0L);
            open.remove(name);
            idSum -= Long.parseUnsignedLong(row.get(5));
            if (stored != expected || !row.get(3).equals(row.get(4))) {
                findings.add(
                        "generated %s: sent %d, stored %d as %s rows".formatted(name, expected, stored, row.get(3)));
            }
        }
        open.forEach((name, count) -> findings.add("generated %s: sent %d, stored 0".formatted(name, count)));
        if (idSum != 0 && findings.isEmpty()) {
            findings.add("generated events: the counts agree, but the ids do not");
        }
    }

    private String name(Ledger.Line line) {
        String fingerprint = Fingerprint.hex(sent.fingerprints().of(line.trace()));
        return name(line.project(), fingerprint, String.valueOf(line.minute()));
    }

    private static String name(String project, String fingerprint, String minute) {
        String time = Instant.ofEpochSecond(Long.parseLong(minute) * 60).toString();
        return "%s %s at %s".formatted(project, fingerprint, time);
    }

    private void compareEvents(List<String> findings) {
        List<String> projects = sent.single().all().events().stream()
                .map(ExpectedItems.ExpectedEvent::project)
                .distinct()
                .toList();
        Map<String, String> rows =
                queries.run("audit/ids_of_projects", Map.of("projects", SqlList.of(projects))).rows().stream()
                        .collect(Collectors.toMap(row -> row.get(0) + " " + row.get(1), row -> row.get(2)));
        for (ExpectedItems.ExpectedEvent event : sent.single().all().events()) {
            String stored = rows.getOrDefault(event.project() + " " + event.id(), "0");
            if (!stored.equals("1")) {
                findings.add("event %s of %s (%s): stored %s times"
                        .formatted(event.id(), event.payload(), event.project(), stored));
            }
        }
    }

    private void compareRejections(List<String> findings) {
        Map<String, String> open = new HashMap<>();
        sent.single().all().rejections().forEach(one -> open.put(one.origin() + " " + one.reason(), one.payload()));
        var rows = queries.run("audit/rejections_since", Map.of("since", sent.since()))
                .rows();
        for (List<String> row : rows) {
            if (open.remove(row.get(0) + " " + row.get(1)) == null) {
                findings.add("rejection %s at %s: nobody expected it".formatted(row.get(1), row.get(0)));
            }
        }
        new TreeMap<>(open)
                .forEach((place, payload) ->
                        findings.add("payload %s (%s): neither stored nor rejected".formatted(payload, place)));
    }

    /** Every error that a live client delivered is one row, and in a group. */
    private void compareLive(List<String> findings) {
        Map<String, Long> stored = new HashMap<>();
        for (List<String> row :
                queries.run("audit/errors_of_releases", ofLiveClients()).rows()) {
            stored.merge(row.get(0), Long.parseLong(row.get(3)), Long::sum);
            if (!row.get(2).equals(row.get(3)) || !row.get(4).equals("0")) {
                findings.add("%s of %s: %s events, %s rows, %s without a group"
                        .formatted(row.get(1), row.get(0), row.get(2), row.get(3), row.get(4)));
            }
        }
        for (LiveErrors live : sent.single().live()) {
            long rows = stored.getOrDefault(live.release(), 0L);
            if (rows != live.types().size()) {
                findings.add(
                        "live client %s: delivered %s, stored %d rows".formatted(live.client(), live.types(), rows));
            }
        }
    }

    private Map<String, Object> ofLiveClients() {
        List<String> releases =
                sent.single().live().stream().map(LiveErrors::release).toList();
        return Map.of("project", LiveErrors.PROJECT, "releases", SqlList.of(releases));
    }

    private void compareCounts(List<String> findings) {
        var projects = sent.ledger().counts().keySet().stream()
                .map(Ledger.Line::project)
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, Object> parameters = Map.of("since", sent.since(), "projects", SqlList.of(projects));
        for (List<String> row :
                queries.run("audit/miscounted_minutes", parameters).rows()) {
            findings.add("minute %s of %s %s: stored %s, counted %s"
                    .formatted(row.get(2), row.get(0), row.get(1), row.get(3), row.get(4)));
        }
        for (List<String> row : queries.run("audit/ungrouped_variants", Map.of("since", sent.since()))
                .rows()) {
            findings.add("variant %s of %s: %s events without a group".formatted(row.get(1), row.get(0), row.get(2)));
        }
    }

    private Map<String, Object> ofRun() {
        return Map.of("since", sent.since(), "run", sent.runPrefix());
    }
}
