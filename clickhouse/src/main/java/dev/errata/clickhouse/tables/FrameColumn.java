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

    private FrameColumn() {}

    /** One field of every frame. */
    static Column<ErrorEvent> of(String name, Column.Encoder<Frame> encoder) {
        return new Column<>("frames." + name, (out, event) -> {
            List<ThrownException> exceptions = event.exceptions().exceptions();
            out.length(count(event));
            for (int i = 0; i < exceptions.size(); i++) {
                encode(out, exceptions.get(i).stackTrace(), encoder);
            }
            encode(out, event.callSite(), encoder);
        });
    }

    /** Number of the exception that every frame belongs to. */
    static Column<ErrorEvent> exception() {
        return new Column<>("frames.exception", (out, event) -> {
            List<ThrownException> exceptions = event.exceptions().exceptions();
            out.length(count(event));
            for (int i = 0; i < exceptions.size(); i++) {
                repeat(out, i + 1, exceptions.get(i).stackTrace());
            }
            repeat(out, CALL_SITE, event.callSite());
        });
    }

    private static int count(ErrorEvent event) {
        List<ThrownException> exceptions = event.exceptions().exceptions();
        int count = event.callSite().frames().size();
        for (int i = 0; i < exceptions.size(); i++) {
            count += exceptions.get(i).stackTrace().frames().size();
        }
        return count;
    }

    private static void encode(RowBinaryBuffer out, StackTrace stack, Column.Encoder<Frame> encoder) {
        List<Frame> frames = stack.frames();
        for (int i = 0, n = frames.size(); i < n; i++) {
            encoder.encode(out, frames.get(i));
        }
    }

    private static void repeat(RowBinaryBuffer out, int exception, StackTrace stack) {
        for (int i = 0, n = stack.frames().size(); i < n; i++) {
            out.int16(exception);
        }
    }
}
