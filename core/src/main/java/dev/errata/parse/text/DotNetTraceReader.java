// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

import dev.errata.model.ExceptionChain;
import dev.errata.model.Frame;
import dev.errata.model.ThrownException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one .NET trace line by line; frames belong to the innermost exception that has not ended yet. */
final class DotNetTraceReader implements TraceReader {

    private final List<OpenException> exceptions = new ArrayList<>();
    private @Nullable Line before;
    private int owner;
    private int frames;

    @Override
    public boolean read(Line line) {
        Line text = line.strip();
        Frame frame = DotNetFrame.parse(line);
        if (frame != null) {
            return frame(frame);
        }
        if (text.startsWith("--- End of inner ") || text.startsWith("--- Ende der internen ")) {
            owner = Math.max(0, owner - 1);
            return true;
        }
        if (text.startsWith("---> (Inner Exception #")) {
            return false;
        }
        if (text.startsWith("--- ") || text.startsWith("Unhandled exception:")) {
            return true;
        }
        return text(line, text);
    }

    private boolean frame(Frame frame) {
        if (exceptions.isEmpty()) {
            exceptions.add(new OpenException("", before == null ? new Line("", 0, 0) : before));
        }
        if (frames++ < TraceGrammar.MAX_FRAMES) {
            exceptions.get(owner).frame(frame);
        }
        return true;
    }

    private boolean text(Line line, Line text) {
        if (frames > 0) {
            return !isNextTrace(text);
        }
        boolean opens = exceptions.isEmpty() || text.startsWith("---> ");
        if (opens && open(DotNetHeader.withoutCaption(text))) {
            return exceptions.size() < TraceGrammar.MAX_EXCEPTIONS;
        }
        if (!exceptions.isEmpty()) {
            exceptions.get(owner).text(line);
        }
        before = text.isEmpty() ? before : line;
        return true;
    }

    private static boolean isNextTrace(Line text) {
        DotNetHeader header = DotNetHeader.parse(DotNetHeader.withoutCaption(text));
        return header != null && header.type().endsWith("Exception");
    }

    /** Opens the exceptions of {@code Outer: message ---> Inner: message}. */
    private boolean open(Line text) {
        DotNetHeader header = DotNetHeader.parse(text);
        if (header == null) {
            return false;
        }
        while (header != null && exceptions.size() < TraceGrammar.MAX_EXCEPTIONS) {
            exceptions.add(new OpenException(header.type().toString(), header.message()));
            owner = exceptions.size() - 1;
            header = header.inner();
        }
        return true;
    }

    @Override
    public ExceptionChain chain() {
        List<ThrownException> chain = new ArrayList<>();
        for (int i = exceptions.size() - 1; i >= 0; i--) {
            chain.add(exceptions.get(i).newestFirst());
        }
        return chain.isEmpty() ? ExceptionChain.EMPTY : new ExceptionChain(List.copyOf(chain));
    }
}
