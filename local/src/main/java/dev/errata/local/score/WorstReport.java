// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.score;

import dev.errata.local.explain.ExplanationText;
import dev.errata.model.ErrorEvent;
import dev.errata.model.Fingerprint;
import dev.errata.model.Frame;
import dev.errata.model.InApp;
import dev.errata.model.Placement;
import dev.errata.model.StackTrace;
import dev.errata.model.ThrownException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints the pairs that cost a set most, with what placed each of the two. */
final class WorstReport {

    private static final int FRAMES = 6;
    private static final String MARGIN = "     ";

    private final PrintWriter out;

    WorstReport(PrintWriter out) {
        this.out = out;
    }

    /** Groups the set in stream order and prints at most that many pairs. */
    void print(LabelledSet set, int count) {
        ErrataProjects projects = new ErrataProjects();
        List<Judged> judged = Evaluation.judge(
                set.events(),
                (project, event) ->
                        Fingerprint.hex(projects.place(project, event).group()));
        List<WorstPairs.Worst> worst = WorstPairs.of(judged, count);
        out.printf(Locale.ROOT, "%s: %s%n", set.name(), worst.isEmpty() ? "no pair is wrong" : "what costs most");
        for (int i = 0; i < worst.size(); i++) {
            print(i + 1, worst.get(i), projects);
        }
        out.println();
        out.flush();
    }

    private void print(int number, WorstPairs.Worst worst, ErrataProjects projects) {
        out.printf(
                Locale.ROOT,
                "%n%3d. wrongly %s: %,d pairs like this cost %.4f of B3 %s%n",
                number,
                worst.together() ? "together" : "apart",
                worst.pairs(),
                worst.cost(),
                worst.together() ? "precision" : "recall");
        side(worst.one(), projects);
        side(worst.other(), projects);
    }

    private void side(Judged judged, ErrataProjects projects) {
        LabelledEvent labelled = judged.event();
        out.printf("  %s  (%s, cause %s)%n", labelled.id(), labelled.project(), labelled.cause());
        ErrorEvent event = labelled.event();
        if (event == null) {
            out.println(MARGIN + "not found in the data");
            return;
        }
        Placement placement = projects.place(labelled.project(), event);
        out.println(MARGIN + subject(event));
        out.println(MARGIN + "fingerprint     " + Fingerprint.hex(placement.fingerprint()));
        ExplanationText.lines(placement.explanation(), MARGIN).forEach(out::println);
        out.println(MARGIN + "top of the stack as received");
        topFrames(event).forEach(frame -> out.println(MARGIN + "    " + frame));
    }

    private static String subject(ErrorEvent event) {
        if (event.exceptions().isEmpty()) {
            return firstLine(event.message());
        }
        ThrownException innermost = event.exceptions().innermost();
        return innermost.type() + ": " + firstLine(innermost.message());
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    /** Newest first. */
    private static List<String> topFrames(ErrorEvent event) {
        StackTrace stack = event.exceptions().isEmpty()
                ? event.callSite()
                : event.exceptions().innermost().stackTrace();
        List<Frame> frames = stack.frames();
        List<String> top = new ArrayList<>();
        for (int i = frames.size() - 1; i >= Math.max(0, frames.size() - FRAMES); i--) {
            top.add(text(frames.get(i)));
        }
        return top;
    }

    private static String text(Frame frame) {
        String mark = frame.inApp() == InApp.UNKNOWN ? "" : frame.inApp() == InApp.YES ? "  in-app" : "  not in-app";
        return "%s %s (%s:%d)%s"
                .formatted(frame.module(), frame.function(), frame.file(), frame.line(), mark)
                .strip();
    }
}
