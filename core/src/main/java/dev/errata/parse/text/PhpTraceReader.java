// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

import dev.errata.model.ExceptionChain;
import dev.errata.model.ThrownException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one PHP trace line by line, the innermost exception first. */
final class PhpTraceReader implements TraceReader {

    private final List<OpenException> exceptions = new ArrayList<>();
    private @Nullable Location place;
    private boolean inFrames;
    private boolean innermostLast;
    private int frames;

    @Override
    public boolean read(Line line) {
        Line text = line.strip();
        PhpFrame frame = PhpFrame.parse(text);
        if (frame != null) {
            return frame(frame);
        }
        if (text.is("Stack trace:") || text.is("[stacktrace]")) {
            return true;
        }
        innermostLast |= text.startsWith("[previous exception] ");
        boolean next = text.startsWith("Next ") || text.startsWith("[previous exception] ");
        if (inFrames && !next) {
            return text.isEmpty() || text.startsWith("\"}") || !isOver(text);
        }
        PhpHeader header = next || exceptions.isEmpty() ? PhpHeader.parse(text) : null;
        return header == null ? message(line, text) : open(header);
    }

    private boolean isOver(Line text) {
        return text.startsWith("thrown in ") || PhpHeader.parse(text) != null;
    }

    private boolean open(PhpHeader header) {
        finish();
        exceptions.add(new OpenException(header.type().toString(), header.message()));
        place = header.place();
        inFrames = false;
        return exceptions.size() < TraceGrammar.MAX_EXCEPTIONS;
    }

    /** A further line of the message; the last one ends with the place. */
    private boolean message(Line line, Line text) {
        if (exceptions.isEmpty() || text.isEmpty() || place != null) {
            return true;
        }
        int in = PhpHeader.lastIndexOf(line, " in ");
        place = in < 0 ? null : PhpHeader.place(line.from(in + 4));
        last().text(place == null ? line : line.to(in));
        return true;
    }

    /** PHP names the place of the call: the called function ran at the place of the frame before. */
    private boolean frame(PhpFrame frame) {
        if (exceptions.isEmpty()) {
            exceptions.add(new OpenException("", new Line("", 0, 0)));
        }
        if (frames++ < TraceGrammar.MAX_FRAMES) {
            last().frame(frame.at(place));
        }
        place = frame.caller();
        inFrames = true;
        return true;
    }

    /** A trace that stops before {@code {main}}, or has no frames, ends where it was thrown or called. */
    private void finish() {
        if (!exceptions.isEmpty() && place != null) {
            last().frame(new PhpFrame("", "", null).at(place));
            place = null;
        }
    }

    private OpenException last() {
        return exceptions.get(exceptions.size() - 1);
    }

    @Override
    public ExceptionChain chain() {
        finish();
        List<ThrownException> chain = new ArrayList<>();
        for (OpenException exception : exceptions) {
            chain.add(innermostLast ? 0 : chain.size(), exception.newestFirst());
        }
        return chain.isEmpty() ? ExceptionChain.EMPTY : new ExceptionChain(List.copyOf(chain));
    }
}
