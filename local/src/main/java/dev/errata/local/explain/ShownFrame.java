// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.explain;

import dev.errata.grouping.frames.CanonicalFrame;
import dev.errata.grouping.frames.CanonicalFrames;
import dev.errata.grouping.frames.Language;
import dev.errata.grouping.frames.Ownership;
import dev.errata.model.ErrorEvent;
import dev.errata.model.Frame;
import dev.errata.model.StackTrace;
import dev.errata.model.ThrownException;
import dev.errata.model.Variant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One frame as the grouping reads it.
 *
 * @param received as the client reported it
 * @param compared whether keys are made of it: it is in-app, or nearest to it
 */
record ShownFrame(Frame received, String canonical, Ownership ownership, boolean compared) {

    /** The frames of the stack that an event is grouped by, newest first. */
    static List<ShownFrame> of(Variant variant) {
        ErrorEvent event = variant.exemplar();
        Language language = Language.ofPlatform(event.platform());
        CanonicalFrames names = new CanonicalFrames();
        Set<String> compared = new HashSet<>(variant.frames());
        List<ShownFrame> shown = new ArrayList<>();
        List<Frame> frames = stack(event).frames();
        for (int i = frames.size() - 1; i >= 0; i--) {
            CanonicalFrame name = names.of(frames.get(i), language);
            boolean counts = name.ownership() != Ownership.GLUE && compared.contains(name.text());
            shown.add(new ShownFrame(frames.get(i), name.text(), name.ownership(), counts));
        }
        return shown;
    }

    /** The innermost stack there is. */
    private static StackTrace stack(ErrorEvent event) {
        return event.exceptions().exceptions().stream()
                .map(ThrownException::stackTrace)
                .filter(stack -> !stack.isEmpty())
                .findFirst()
                .orElse(event.callSite());
    }
}
