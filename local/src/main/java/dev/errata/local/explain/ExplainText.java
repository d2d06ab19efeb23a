// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.explain;

import dev.errata.grouping.frames.Ownership;
import dev.errata.model.Fingerprint;
import dev.errata.model.GroupingKeys;
import dev.errata.model.Rejection;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells people on a terminal how each event is read and where it goes. */
final class ExplainText implements Explained {

    private static final String MARGIN = "   ";

    /** Fields of an explanation that tell again how the event is read. */
    private static final Set<String> READ = Set.of("type", "template", "site", "frames", "group");

    /** Longer stacks are cut in the middle. */
    private static final int MAX_FRAMES = 40;

    private final PrintWriter out;

    ExplainText(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void event(int number, Placed placed) {
        var fingerprinting = placed.event().fingerprinting();
        out.printf("%d. %s%n", number, fingerprinting.title());
        line("type", fingerprinting.type());
        line("template", fingerprinting.template());
        line("culprit", fingerprinting.culprit());
        keys(fingerprinting.keys());
        frames(ShownFrame.of(placed.variant()));
        String title = placed.groupTitle().isEmpty() ? "" : "  " + placed.groupTitle();
        out.println(
                MARGIN + "goes to group " + Fingerprint.hex(placed.placement().group()) + title);
        if (placed.known()) {
            out.println(MARGIN + "with all events of its fingerprint, of which the first was placed so:");
        }
        ExplanationText.lines(placed.placement().explanation(), MARGIN + "   ", READ)
                .forEach(out::println);
        out.println();
        out.flush();
    }

    @Override
    public void rejection(Rejection rejection) {
        out.printf("%s cannot be used: %s, %s%n%n", rejection.origin(), rejection.reason(), rejection.detail());
    }

    @Override
    public void end(int events, int notErrors) {
        out.printf(Locale.ROOT, "%,d events, %,d items that are no errors%n", events, notErrors);
        out.flush();
    }

    private void keys(GroupingKeys keys) {
        key("K0", "rule", keys.rule());
        key("K1", "fingerprint", keys.frames());
        key("K2", "site", keys.site());
        key("K3", "top frames", keys.top());
    }

    private void key(String name, String of, long key) {
        line(name + " " + of, key == 0 ? "does not apply" : Fingerprint.hex(key));
    }

    private void frames(List<ShownFrame> frames) {
        if (frames.isEmpty()) {
            line("stack", "none");
            return;
        }
        out.println(MARGIN + "stack, newest call first; keys are made of the frames with a *");
        List<String> lines = new ArrayList<>();
        int glue = 0;
        for (ShownFrame frame : frames) {
            if (frame.ownership() == Ownership.GLUE) {
                glue++;
                continue;
            }
            glue = glue(lines, glue);
            lines.add((frame.compared() ? "* " : "  ") + frame.canonical() + note(frame.ownership()));
        }
        glue(lines, glue);
        for (int i = 0; i < lines.size(); i++) {
            if (i == MAX_FRAMES / 2 && lines.size() > MAX_FRAMES) {
                out.println(MARGIN + "    … " + (lines.size() - MAX_FRAMES) + " lines more");
                i = lines.size() - MAX_FRAMES / 2;
            }
            out.println(MARGIN + "  " + lines.get(i));
        }
    }

    /** Tells of frames that were passed over, and starts to count anew. */
    private static int glue(List<String> lines, int frames) {
        if (frames > 0) {
            lines.add("  (" + frames + (frames == 1 ? " frame" : " frames") + " of proxies, reflection or aspects)");
        }
        return 0;
    }

    private static String note(Ownership ownership) {
        return ownership == Ownership.UNLISTED ? "" : "  (" + ownership.name().toLowerCase(Locale.ROOT) + ")";
    }

    private void line(String name, String value) {
        out.println((MARGIN + "%-16s ".formatted(name) + value).stripTrailing());
    }
}
