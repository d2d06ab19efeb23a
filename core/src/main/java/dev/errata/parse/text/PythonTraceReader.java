// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

import dev.errata.model.ExceptionChain;
import dev.errata.model.Frame;
import dev.errata.model.ThrownException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one Python traceback line by line; of an exception group it follows the first member. */
final class PythonTraceReader implements TraceReader {

    private enum Part {
        BEFORE,
        FRAMES,
        MESSAGE,
        OTHER_MEMBERS
    }

    private final List<ThrownException> chain = new ArrayList<>();
    private final List<Frame> frames = new ArrayList<>();
    private Part part = Part.BEFORE;
    private @Nullable OpenException open;
    private int insertAt;
    private int read;
    private int indent;
    private boolean expectsSource;

    @Override
    public boolean read(Line whole) {
        Line line = withoutMargin(whole);
        Line text = line.strip();
        if (text.startsWith("+") && text.contains("-----")) {
            return member(text);
        }
        if (part == Part.OTHER_MEMBERS) {
            if (whole.indent() == 0 && isChained(text)) {
                insertAt = chain.size();
                part = Part.BEFORE;
            }
            return true;
        }
        Frame frame = PythonFrame.parse(text);
        if (text.endsWith("Traceback (most recent call last):")) {
            return traceback(line, text);
        }
        if (frame != null && part != Part.MESSAGE) {
            frame(frame, line);
            return true;
        }
        return part == Part.FRAMES ? inFrames(line, text) : part == Part.BEFORE || inMessage(line, text);
    }

    /** {@code +-+------- 1 -------} opens the first member of a group; others are passed over. */
    private boolean member(Line text) {
        if (part == Part.OTHER_MEMBERS) {
            return true;
        }
        boolean first = text.contains(" 1 ----") && text.startsWith("+-+");
        if (first) {
            int group = close();
            insertAt = Math.max(0, group);
        } else {
            close();
            part = Part.OTHER_MEMBERS;
        }
        return true;
    }

    private boolean traceback(Line line, Line text) {
        if (part == Part.MESSAGE) {
            return false;
        }
        close();
        part = Part.FRAMES;
        indent = text.startsWith("Traceback") ? line.indent() : 0;
        return chain.size() < TraceGrammar.MAX_EXCEPTIONS;
    }

    private void frame(Frame frame, Line line) {
        if (part != Part.FRAMES) {
            part = Part.FRAMES;
            indent = Math.max(0, line.indent() - 2);
        }
        if (read++ < TraceGrammar.MAX_FRAMES) {
            frames.add(frame);
        }
        expectsSource = true;
    }

    private boolean inFrames(Line line, Line text) {
        PythonHeader header = line.indent() <= indent ? PythonHeader.parse(text) : null;
        if (header != null) {
            open = new OpenException(header.type().toString(), header.message());
            part = Part.MESSAGE;
        } else if (expectsSource && !frames.isEmpty() && read <= TraceGrammar.MAX_FRAMES) {
            frames.set(frames.size() - 1, PythonFrame.withSource(frames.get(frames.size() - 1), text));
        }
        expectsSource = false;
        return true;
    }

    private boolean inMessage(Line line, Line text) {
        if (isChained(text)) {
            close();
            part = Part.BEFORE;
        } else if (open != null && !text.is("\"\"\"")) {
            open.text(line);
        }
        return true;
    }

    private static boolean isChained(Line text) {
        return text.startsWith("During handling of the above exception, another")
                || text.startsWith("The above exception was the direct cause");
    }

    /** Files what is open; the position where it now stands in the chain, -1 if nothing was open. */
    private int close() {
        if (open == null && frames.isEmpty()) {
            return -1;
        }
        OpenException closing = open == null ? unnamed(frames.get(0)) : open;
        frames.forEach(closing::frame);
        chain.add(insertAt, closing.oldestFirst());
        open = null;
        frames.clear();
        part = Part.BEFORE;
        return insertAt++;
    }

    private static OpenException unnamed(Frame frame) {
        return new OpenException("", new Line(frame.file(), 0, 0));
    }

    /** Without the {@code | } before the lines of an exception group. */
    static Line withoutMargin(Line line) {
        int at = line.indent();
        if (line.peek(at) == '|' && (at + 1 == line.length() || line.peek(at + 1) == ' ')) {
            return line.from(Math.min(at + 2, line.length()));
        }
        return line;
    }

    @Override
    public ExceptionChain chain() {
        close();
        return chain.isEmpty() ? ExceptionChain.EMPTY : new ExceptionChain(List.copyOf(chain));
    }
}
