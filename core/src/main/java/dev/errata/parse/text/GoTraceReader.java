// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

import dev.errata.model.ExceptionChain;
import dev.errata.model.ThrownException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one Go trace line by line, in text order innermost error first. */
final class GoTraceReader implements TraceReader {

    private final List<OpenException> errors = new ArrayList<>();
    private @Nullable OpenException panic;
    private @Nullable Line before;
    private boolean inGoroutine;
    private boolean inOthers;
    private int frames;

    @Override
    public boolean read(Line line) {
        Line text = line.strip();
        if (inOthers) {
            return !GoPanic.isPanic(text);
        }
        if (GoFrame.isGoroutine(text)) {
            return goroutine();
        }
        if (GoFrame.isPlace(line) && before != null) {
            return frame(before, line);
        }
        if (before != null) {
            message(before);
        }
        before = text.isEmpty() ? null : line;
        inOthers = inGoroutine && text.isEmpty() && frames > 0;
        return errors.size() < TraceGrammar.MAX_EXCEPTIONS;
    }

    private boolean goroutine() {
        inOthers = inGoroutine;
        if (before != null) {
            message(before);
        }
        before = null;
        inGoroutine = true;
        return true;
    }

    private boolean frame(Line function, Line place) {
        before = null;
        if (errors.isEmpty()) {
            errors.add(new OpenException("", function.to(0)));
        }
        if (frames++ < TraceGrammar.MAX_FRAMES) {
            owner().frame(GoFrame.of(function, place));
        }
        return true;
    }

    /** A goroutine shows the calls of the first panic below those of the ones that followed, so they are its. */
    private OpenException owner() {
        return errors.get(inGoroutine ? 0 : errors.size() - 1);
    }

    private void message(Line line) {
        Line text = line.strip();
        if (GoPanic.isPanic(text) && !inGoroutine) {
            open(GoPanic.open(text));
        } else if (text.startsWith("[signal ") || text.startsWith("goroutine ") || inGoroutine) {
            return;
        } else if (panic != null) {
            panic.text(line);
        } else if (errors.isEmpty() || !errors.get(errors.size() - 1).frames().isEmpty()) {
            errors.add(new OpenException("error", text));
        } else {
            errors.get(errors.size() - 1).text(line);
        }
    }

    private void open(OpenException opened) {
        if (panic == null) {
            errors.clear();
        }
        panic = opened;
        errors.add(opened);
    }

    @Override
    public ExceptionChain chain() {
        if (before != null && frames == 0) {
            message(before);
        }
        List<ThrownException> chain = new ArrayList<>();
        for (OpenException error : errors) {
            chain.add(error.newestFirst());
        }
        return chain.isEmpty() ? ExceptionChain.EMPTY : new ExceptionChain(List.copyOf(chain));
    }
}
