// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

import dev.errata.model.ExceptionChain;
import dev.errata.model.Frame;
import dev.errata.model.InApp;
import dev.errata.model.ThrownException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one Rust panic or printed error line by line. */
final class RustTraceReader implements TraceReader {

    private enum Part {
        BEFORE,
        MESSAGE,
        CAUSES,
        NOTES,
        BACKTRACE
    }

    private final List<OpenException> errors = new ArrayList<>();
    private final List<Frame> frames = new ArrayList<>();
    private Part part = Part.BEFORE;
    private @Nullable Location place;
    private int read;

    @Override
    public boolean read(Line line) {
        Line text = line.strip();
        if (RustPanic.isPanic(text)) {
            return part == Part.BEFORE && panic(RustPanic.parse(text));
        }
        if (text.is("stack backtrace:") || text.is("Stack backtrace:")) {
            part = Part.BACKTRACE;
            return true;
        }
        if (part == Part.BACKTRACE) {
            return backtrace(text);
        }
        if (text.is("Caused by:")) {
            part = Part.CAUSES;
        } else if (part == Part.CAUSES) {
            cause(text);
        } else if (text.startsWith("note: ") && !errors.isEmpty()) {
            part = Part.NOTES;
        } else if (part != Part.NOTES) {
            message(line, text);
        }
        return errors.size() < TraceGrammar.MAX_EXCEPTIONS;
    }

    private boolean panic(RustPanic panic) {
        errors.clear();
        errors.add(new OpenException("panic", panic.message()));
        place = panic.place();
        part = Part.MESSAGE;
        return true;
    }

    private void message(Line line, Line text) {
        if (part == Part.MESSAGE) {
            last().text(line);
        } else if (text.startsWith("Error: ")) {
            errors.add(new OpenException("Error", text.after("Error: ")));
            part = Part.MESSAGE;
        }
    }

    /** {@code 0: middle}, or a cause without number if there is only one. */
    private void cause(Line text) {
        int digits = text.skipDigits(0);
        if (!text.isEmpty() && !errors.isEmpty() && !last().type().equals("panic")) {
            boolean numbered = digits > 0 && text.matches(digits, ": ");
            errors.add(new OpenException("Error", numbered ? text.from(digits + 2) : text));
        }
    }

    private boolean backtrace(Line text) {
        Frame frame = RustFrame.parse(text);
        if (frame != null && read++ < TraceGrammar.MAX_FRAMES) {
            frames.add(frame);
        } else if (text.startsWith("at ") && !frames.isEmpty() && read <= TraceGrammar.MAX_FRAMES) {
            int last = frames.size() - 1;
            frames.set(last, RustFrame.at(frames.get(last), Location.parse(text.after("at "))));
        }
        return frame != null || text.startsWith("at ") || frames.isEmpty();
    }

    private OpenException last() {
        return errors.get(errors.size() - 1);
    }

    @Override
    public ExceptionChain chain() {
        if (errors.isEmpty() && frames.isEmpty()) {
            return ExceptionChain.EMPTY;
        }
        if (errors.isEmpty()) {
            errors.add(new OpenException("", new Line("", 0, 0)));
        }
        if (frames.isEmpty() && place != null) {
            frames.add(RustFrame.at(new Frame("", "", "", 0, 0, InApp.UNKNOWN, ""), place));
        }
        frames.forEach(last()::frame);
        List<ThrownException> chain = new ArrayList<>();
        Collections.reverse(errors);
        errors.forEach(error -> chain.add(error.newestFirst()));
        return new ExceptionChain(List.copyOf(chain));
    }
}
