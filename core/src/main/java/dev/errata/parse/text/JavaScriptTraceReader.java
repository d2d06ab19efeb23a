// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

import dev.errata.model.ExceptionChain;
import dev.errata.model.Frame;
import dev.errata.model.ThrownException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one JavaScript trace line by line, outermost error first. */
final class JavaScriptTraceReader implements TraceReader {

    private final List<JavaScriptError> errors = new ArrayList<>();
    private @Nullable JavaScriptHeader header;
    private @Nullable Line last;
    private @Nullable JavaScriptError current;
    private boolean inProperties;
    private boolean inErrors;
    private int frames;

    @Override
    public boolean read(Line line) {
        Line text = line.strip();
        Frame frame = JavaScriptFrame.parse(text);
        if (frame != null) {
            frame(frame, text);
            return true;
        }
        if (current == null) {
            before(line, text);
            return true;
        }
        return next(current, line, text);
    }

    private void frame(Frame frame, Line text) {
        if (inProperties) {
            return;
        }
        if (current == null) {
            current = opened();
            errors.add(current);
        }
        if (frames++ < TraceGrammar.MAX_FRAMES) {
            current.body.frame(frame);
        }
        inProperties = text.endsWith(" {");
    }

    private void before(Line line, Line text) {
        JavaScriptHeader found = header != null && header.certain() ? null : JavaScriptHeader.parse(text);
        if (found != null && (header == null || found.certain())) {
            header = found;
        }
        last = text.isEmpty() ? last : line;
    }

    private JavaScriptError opened() {
        Line end = last == null ? new Line("", 0, 0) : last;
        JavaScriptHeader found = header == null ? JavaScriptHeader.find(end) : header;
        JavaScriptError error = new JavaScriptError(found);
        error.body.text(end);
        return error;
    }

    private boolean next(JavaScriptError error, Line line, Line text) {
        if (text.startsWith("... ") && text.endsWith(" matching cause stack trace ...")) {
            error.omit(text.between(4, text.skipDigits(4)).number());
        } else if (isCause(text)) {
            return open(text.from(text.indexOf(": ", 0) + 2));
        } else if (inErrors) {
            inErrors = false;
            return open(text);
        } else if (text.is("[errors]: [")) {
            inErrors = true;
        } else if (inProperties || isAsyncBoundary(text)) {
            return true;
        } else if (isNextTrace(error, text)) {
            return false;
        } else {
            error.body.text(line);
        }
        return true;
    }

    private boolean open(Line text) {
        JavaScriptHeader found = JavaScriptHeader.parse(text);
        if (found != null && found.certain()) {
            current = new JavaScriptError(found);
            errors.add(current);
            inProperties = false;
        }
        return errors.size() < TraceGrammar.MAX_EXCEPTIONS;
    }

    private boolean isCause(Line text) {
        return text.startsWith("[cause]: ")
                || text.startsWith("caused by: ")
                || text.startsWith("Caused by: ")
                || (inProperties && text.startsWith("cause: "));
    }

    private static boolean isAsyncBoundary(Line text) {
        return text.startsWith("From previous event:") || text.startsWith("---");
    }

    private static boolean isNextTrace(JavaScriptError error, Line text) {
        JavaScriptHeader found = error.body.frames().isEmpty() ? null : JavaScriptHeader.parse(text);
        return found != null && found.certain();
    }

    /** What was read; a name that can only be an error's is taken without frames. */
    @Override
    public ExceptionChain chain() {
        if (errors.isEmpty() && header != null && header.certain()) {
            errors.add(opened());
        }
        List<ThrownException> chain = new ArrayList<>();
        List<Frame> cause = List.of();
        int budget = Math.max(0, TraceGrammar.MAX_FRAMES - frames);
        for (int i = errors.size() - 1; i >= 0; i--) {
            List<Frame> restored = errors.get(i).restored(cause, budget);
            budget -= restored.size() - errors.get(i).body.frames().size();
            chain.add(errors.get(i).body.newestFirst(restored));
            cause = restored;
        }
        return chain.isEmpty() ? ExceptionChain.EMPTY : new ExceptionChain(List.copyOf(chain));
    }
}
