// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

import dev.errata.model.ExceptionChain;
import dev.errata.model.Frame;
import dev.errata.model.ThrownException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one JVM trace line by line. */
final class JavaTraceReader implements TraceReader {

    private JavaOpening opening = new JavaOpening();
    private final List<JavaException> main = new ArrayList<>();
    private @Nullable JavaException current;
    private boolean causeFirst;
    private int frames;

    @Override
    public boolean read(Line line) {
        Frame frame = JavaFrame.parse(line);
        if (frame != null) {
            return !opening.isOfException() || frame(frame);
        }
        if (current == null) {
            opening = opening.read(line);
            return true;
        }
        return next(current, line, line.strip());
    }

    private boolean frame(Frame frame) {
        if (current == null) {
            current = opening.exception();
            main.add(current);
        }
        if (frames < TraceGrammar.MAX_FRAMES) {
            current.body.frame(frame);
            frames++;
        }
        return true;
    }

    private boolean next(JavaException last, Line line, Line text) {
        if (text.startsWith("... ")) {
            last.omit(text.between(4, text.skipDigits(4)).number());
        } else if (text.startsWith("Caused by: ")) {
            return open(text.after("Caused by: "), line.indent(), cause(last, line.indent()), false);
        } else if (text.startsWith("Wrapped by: ")) {
            causeFirst = true;
            return open(text.after("Wrapped by: "), line.indent(), cause(last, line.indent()), false);
        } else if (text.startsWith("Suppressed: ")) {
            return open(text.after("Suppressed: "), line.indent(), suppressor(last, line.indent()), true);
        } else if (isNextTrace(last, text)) {
            return false;
        } else if (!text.startsWith("- ") && !text.startsWith("[CIRCULAR REFERENCE")) {
            last.body.text(line);
        }
        return true;
    }

    private boolean open(Line text, int indent, JavaException parent, boolean suppressed) {
        if (text.startsWith("[CIRCULAR REFERENCE")) {
            return true;
        }
        JavaHeader header = JavaHeader.parse(text);
        JavaHeader said = header == null ? new JavaHeader(text.to(0), text, false) : header;
        current = new JavaException(said, indent, suppressed || parent.suppressed, parent);
        if (!current.suppressed) {
            main.add(current);
        }
        return main.size() < TraceGrammar.MAX_EXCEPTIONS;
    }

    /** The exception that a {@code Caused by} at this indentation explains. */
    private static JavaException cause(JavaException last, int indent) {
        JavaException found = last;
        while (found.indent > indent && found.parent != null) {
            found = found.parent;
        }
        return found;
    }

    private static JavaException suppressor(JavaException last, int indent) {
        JavaException found = last;
        while (found.indent >= indent && found.parent != null) {
            found = found.parent;
        }
        return found;
    }

    private boolean isNextTrace(JavaException last, Line text) {
        JavaHeader header = last.body.frames().isEmpty() ? null : JavaHeader.parse(text);
        return header != null && header.certain();
    }

    /** What was read; a class that can only be a throwable is taken without frames. */
    @Override
    public ExceptionChain chain() {
        if (main.isEmpty() && opening.isCertain()) {
            main.add(opening.exception());
        }
        if (causeFirst) {
            Collections.reverse(main);
        }
        List<ThrownException> chain = new ArrayList<>();
        List<Frame> enclosing = List.of();
        int budget = TraceGrammar.MAX_FRAMES - frames;
        for (JavaException exception : main) {
            List<Frame> restored = exception.restored(enclosing, budget);
            budget -= restored.size() - exception.body.frames().size();
            chain.add(exception.body.newestFirst(restored));
            enclosing = restored;
        }
        Collections.reverse(chain);
        return chain.isEmpty() ? ExceptionChain.EMPTY : new ExceptionChain(List.copyOf(chain));
    }
}
