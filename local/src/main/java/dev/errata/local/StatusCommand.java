// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code errata status}: how every part is. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Show every part; the exit code is 1 when a part that should run does not work.")
final class StatusCommand implements Callable<Integer> {
    private static final String ROW = "%-12s %-13s %8s %9s %8s %9s  %s%n";

    @Option(names = "--json", description = "Print a JSON array instead of a table.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        List<PartStatus> parts = Installation.stack(out).status();
        if (json) {
            out.println(json(parts));
        } else {
            print(parts, out);
        }
        return parts.stream().allMatch(part -> part.state().isFine()) ? 0 : 1;
    }

    private static void print(List<PartStatus> parts, PrintWriter out) {
        out.printf(ROW, "PART", "STATE", "PID", "UPTIME", "MB", "RESTARTS", "ADDRESS");
        for (PartStatus part : parts) {
            boolean alive = part.pid() > 0;
            out.printf(
                    ROW,
                    part.part(),
                    part.state(),
                    alive ? part.pid() : "-",
                    alive ? clock(part.uptime()) : "-",
                    alive ? part.residentMegabytes() : "-",
                    part.restarts(),
                    part.address());
        }
        out.printf(
                "%d MB resident in all%n",
                parts.stream().mapToLong(PartStatus::residentMegabytes).sum());
    }

    /** {@code h:mm:ss}. */
    static String clock(Duration uptime) {
        return "%d:%02d:%02d".formatted(uptime.toHours(), uptime.toMinutesPart(), uptime.toSecondsPart());
    }

    private static String json(List<PartStatus> parts) {
        ArrayNode array = new ObjectMapper().createArrayNode();
        for (PartStatus part : parts) {
            array.addObject()
                    .put("part", part.part().id())
                    .put("state", part.state().toString())
                    .put("pid", part.pid())
                    .put("uptimeSeconds", part.uptime().toSeconds())
                    .put("residentMegabytes", part.residentMegabytes())
                    .put("address", part.address())
                    .put("restarts", part.restarts());
        }
        return array.toPrettyString();
    }
}
