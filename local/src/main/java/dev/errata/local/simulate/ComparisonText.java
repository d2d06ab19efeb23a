// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.simulate;

import dev.errata.alerting.Firing;
import dev.errata.gateway.simulate.Comparison;
import dev.errata.gateway.simulate.Comparison.Delay;
import dev.errata.gateway.simulate.Comparison.Pair;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Prints a comparison for people. */
final class ComparisonText {

    private static final int SHOWN = 20;
    private static final int TITLE = 60;

    private final PrintWriter out;

    ComparisonText(PrintWriter out) {
        this.out = out;
    }

    void print(Comparison comparison) {
        Pair total = comparison.total();
        out.printf(
                Locale.ROOT,
                "%,d → %,d notifications (%s → %s), misses %s%n",
                total.before(),
                total.after(),
                comparison.oldName(),
                comparison.newName(),
                comparison.missed().isEmpty()
                        ? "no group"
                        : these(comparison.missed().size()));
        list(comparison.missed(), ComparisonText::line);
        listed("tells also of", comparison.added(), ComparisonText::line);
        listed("later for", comparison.later(), ComparisonText::line);
        table("notifications by rule", comparison.byRule(), Function.identity());
        table("by day", comparison.byDay(), Object::toString);
        table("suppressed", comparison.suppressed(), suppressed -> suppressed.rule() + ": " + suppressed.reason());
        out.flush();
    }

    private <T> void listed(String what, List<T> all, Function<T, String> line) {
        if (!all.isEmpty()) {
            out.println(what + " " + these(all.size()));
            list(all, line);
        }
    }

    private static String these(int count) {
        return count == 1 ? "this group:" : "these " + count + " groups:";
    }

    private <T> void list(List<T> all, Function<T, String> line) {
        all.stream().limit(SHOWN).map(line).forEach(out::println);
        if (all.size() > SHOWN) {
            out.println("  and " + (all.size() - SHOWN) + " more; --json has all of them");
        }
    }

    private static String line(Firing firing) {
        return "  %s  %s  %s, told %s by %s"
                .formatted(
                        Comparison.group(firing),
                        title(firing),
                        firing.environment(),
                        Instant.ofEpochMilli(firing.startsAt()),
                        firing.rule());
    }

    private static String line(Delay delay) {
        return "  %s  %s  %s later, by %s and not by %s"
                .formatted(
                        Comparison.group(delay.before()),
                        title(delay.before()),
                        shown(Duration.ofMillis(delay.millis())),
                        delay.after().rule(),
                        delay.before().rule());
    }

    private static String title(Firing firing) {
        String title = firing.title();
        return title.length() <= TITLE ? title : title.substring(0, TITLE - 1) + "…";
    }

    private static String shown(Duration duration) {
        return duration.toMinutes() == 0
                ? duration.toSeconds() + " s"
                : duration.toHours() == 0
                        ? duration.toMinutes() + " min"
                        : duration.toHours() + " h " + duration.toMinutesPart() + " min";
    }

    private <K> void table(String what, Map<K, Pair> rows, Function<K, String> name) {
        if (rows.isEmpty()) {
            return;
        }
        out.printf("%n%10s %10s  %s%n", "before", "after", what);
        rows.forEach((key, pair) ->
                out.printf(Locale.ROOT, "%,10d %,10d  %s%n", pair.before(), pair.after(), name.apply(key)));
    }
}
