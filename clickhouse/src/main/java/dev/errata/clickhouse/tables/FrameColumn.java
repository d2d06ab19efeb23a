// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.clickhouse.tables;

import dev.errata.clickhouse.rowbinary.Column;
import dev.errata.clickhouse.rowbinary.RowBinaryBuffer;
import dev.errata.model.ErrorEvent;
import dev.errata.model.Frame;
import dev.errata.model.StackTrace;
import dev.errata.model.ThrownException;
import java.util.List;

/** Lays the frames of all exceptions, then those of the logging call, one after the other. */
final class FrameColumn {

    /** Number of the logging call's stack; exceptions are numbered from 1, as ClickHouse arrays are. */
    private static final int CALL_SITE = 0;

    /** Appends one value of a frame. */
    @FunctionalInterface
    interface Encoder {

        /** Appends the value; {@code exception} is the number of the exception that the frame belongs to. */
        void encode(RowBinaryBuffer out, int exception, Frame frame);
    }

    private FrameColumn() {}

    static Column<ErrorEvent> of(String name, Encoder encoder) {
        return new Column<>("frames." + name, (out, event) -> encode(out, event, encoder));
    }

    private static void encode(RowBinaryBuffer out, ErrorEvent event, Encoder encoder) {
        List<ThrownException> exceptions = event.exceptions().exceptions();
        int length = event.callSite().frames().size();
        for (int i = 0; i < exceptions.size(); i++) {
            length += exceptions.get(i).stackTrace().frames().size();
        }
        out.length(length);
        for (int i = 0; i < exceptions.size(); i++) {
            encode(out, exceptions.get(i).stackTrace(), i + 1, encoder);
        }
        encode(out, event.callSite(), CALL_SITE, encoder);
    }

    private static void encode(RowBinaryBuffer out, StackTrace stack, int exception, Encoder encoder) {
        List<Frame> frames = stack.frames();
        for (int i = 0; i < frames.size(); i++) {
            encoder.encode(out, exception, frames.get(i));
        }
    }
}
