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

/** Reads one Ruby trace line by line, the exception that was caught first and its causes after it. */
final class RubyTraceReader implements TraceReader {

    private final List<OpenException> exceptions = new ArrayList<>();
    private final List<Frame> numbered = new ArrayList<>();
    private @Nullable RubyHeader header;
    private @Nullable Line before;
    private boolean inMessage;
    private boolean inCauses;
    private int paragraphEnd;
    private int frames;

    @Override
    public boolean read(Line line) {
        RubyLine call = RubyLine.parse(line);
        Line text = line.strip();
        if (call == null) {
            return text(line, text);
        }
        if (frames++ >= TraceGrammar.MAX_FRAMES) {
            return true;
        }
        if (Line.isDigit(text.charAt(0)) && text.contains(": from ")) {
            numbered.add(call.frame());
            return true;
        }
        return call(call);
    }

    private boolean call(RubyLine call) {
        RubyHeader said = call.said().isEmpty() ? null : said(call.said());
        if (said != null) {
            open(said, call);
        } else if (exceptions.isEmpty() || header != null) {
            RubyHeader opened = header != null ? header : unnamed();
            exceptions.add(new OpenException(opened.type().toString(), opened.message()));
            last().frame(call.frame());
            header = null;
        } else {
            last().frame(call.frame());
            inMessage = false;
        }
        return exceptions.size() < TraceGrammar.MAX_EXCEPTIONS;
    }

    private RubyHeader unnamed() {
        Line message = before == null ? new Line("", 0, 0) : before;
        return new RubyHeader(message.to(0), message);
    }

    /** A first line of several does not say the class if Ruby is old: then the whole is the message. */
    private static RubyHeader said(Line said) {
        RubyHeader found = RubyHeader.afterCall(said);
        return found == null ? new RubyHeader(said.to(0), said) : found;
    }

    private void open(RubyHeader said, RubyLine call) {
        OpenException opened = new OpenException(said.type().toString(), said.message());
        opened.skipTo(call.said().end());
        opened.frame(call.frame());
        Collections.reverse(numbered);
        opened.frames().addAll(numbered);
        numbered.clear();
        exceptions.add(opened);
        inMessage = true;
        paragraphEnd = 0;
    }

    private boolean text(Line line, Line text) {
        if (inMessage) {
            message(line, text);
            return true;
        }
        inCauses |= text.is("Causes:");
        if (exceptions.isEmpty() || inCauses) {
            RubyHeader found = RubyHeader.parse(text);
            header = found == null ? header : found;
            before = text.isEmpty() ? before : text;
        }
        return exceptions.isEmpty() || inCauses || text.isEmpty();
    }

    /** Takes a further line of a message; the snippet that error_highlight appends is cut off at its marks. */
    private void message(Line line, Line text) {
        if (text.isEmpty()) {
            paragraphEnd = last().messageEnd();
        } else if (paragraphEnd > 0 && text.startsWith("^") && text.endsWith("^")) {
            last().endMessage(paragraphEnd);
        } else {
            last().endMessage(line.end());
        }
    }

    private OpenException last() {
        return exceptions.get(exceptions.size() - 1);
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
