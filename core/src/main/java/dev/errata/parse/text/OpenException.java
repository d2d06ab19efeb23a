// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

import dev.errata.model.Frame;
import dev.errata.model.InApp;
import dev.errata.model.StackTrace;
import dev.errata.model.ThrownException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** An exception whose lines are still being read, frames in the order of the text. */
final class OpenException {

    private final String type;
    private final String text;
    private final int messageStart;
    private final List<Frame> frames = new ArrayList<>();
    private final int headEnd;
    private int tailStart;
    private int messageEnd;
    private int afterFrames = -1;

    /** Opens an exception with the first line of its message. */
    OpenException(String type, Line message) {
        this.type = type;
        this.text = message.text();
        this.messageStart = message.start();
        this.headEnd = message.end();
        this.tailStart = message.end();
        this.messageEnd = message.end();
    }

    String type() {
        return type;
    }

    /** Frames read so far, in the order of the text. */
    List<Frame> frames() {
        return frames;
    }

    /** Takes a line that is no frame: if frames come after it, it belongs to the message that the first line began. */
    void text(Line line) {
        if (text.isEmpty() || line.strip().isEmpty()) {
            return;
        }
        if (frames.isEmpty()) {
            messageEnd = line.end();
        } else {
            afterFrames = line.end();
        }
    }

    /** Takes a frame. What looked like frames before a line of text was quoted by the message. */
    void frame(Frame frame) {
        if (afterFrames >= 0) {
            messageEnd = afterFrames;
            afterFrames = -1;
            frames.clear();
        }
        frames.add(frame);
    }

    /** Says that the text from the end of the message's first part to there is not of the message. */
    void skipTo(int end) {
        tailStart = end;
    }

    /** Where the message ends in the text. */
    int messageEnd() {
        return messageEnd;
    }

    /** Sets where the message ends in the text. */
    void endMessage(int end) {
        messageEnd = end;
    }

    ThrownException newestFirst() {
        return newestFirst(frames);
    }

    /** The exception with these frames instead of its own, newest first. */
    ThrownException newestFirst(List<Frame> newestFirst) {
        List<Frame> oldestFirst = new ArrayList<>(newestFirst);
        Collections.reverse(oldestFirst);
        return closed(oldestFirst);
    }

    ThrownException oldestFirst() {
        return closed(new ArrayList<>(frames));
    }

    private ThrownException closed(List<Frame> oldestFirst) {
        String head = text.substring(messageStart, Math.min(headEnd, messageEnd));
        String tail = messageEnd > tailStart ? text.substring(tailStart, messageEnd) : "";
        String message = (head + tail).strip();
        return new ThrownException(type, message, InApp.UNKNOWN, false, new StackTrace(oldestFirst));
    }
}
