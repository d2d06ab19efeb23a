// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.shop;

import dev.errata.tracing.SpanKind;
import org.jspecify.annotations.Nullable;

/** One span while its trace is told, and until it is sent. Times are microseconds since the epoch, of a true clock. */
final class ShopSpan {

    private final ShopTrace trace;
    private final @Nullable ShopSpan parent;
    private final long id;
    private final ShopService service;
    private final SpanKind kind;
    private final Operation operation;
    private final long start;
    private long now;
    private long end;
    private int resend;
    private boolean lost;
    private Result result = Result.OK;
    private @Nullable ShopFailure thrown;
    private @Nullable ShopSpan answeredBy;
    private @Nullable ShopSpan link;

    ShopSpan(
            ShopTrace trace,
            @Nullable ShopSpan parent,
            long id,
            ShopService service,
            SpanKind kind,
            Operation operation,
            long start) {
        this.trace = trace;
        this.parent = parent;
        this.id = id;
        this.service = service;
        this.kind = kind;
        this.operation = operation;
        this.start = start;
        this.now = start;
        this.end = start;
    }

    /** Goes on for a while. */
    void work(long micros) {
        now += micros;
    }

    /** Goes on until then, unless it is later already. */
    void waitUntil(long time) {
        now = Math.max(now, time);
    }

    /** Throws, and reports it in the way of its service. */
    void fail(ShopFailure failure) {
        thrown = failure;
    }

    /** Ends now. */
    void end(Result how) {
        endAt(now, how);
    }

    /** Ends then; what called waits for it. */
    void endAt(long time, Result how) {
        end = time;
        result = how;
        if (parent != null && kind.isExit()) {
            parent.waitUntil(time);
        }
    }

    void answeredBy(ShopSpan entry) {
        answeredBy = entry;
    }

    void link(ShopSpan cause) {
        link = cause;
    }

    void resend(int count) {
        resend = count;
    }

    /** Is never sent; what it logs is. */
    void lose() {
        lost = true;
    }

    boolean isLost() {
        return lost;
    }

    ShopTrace trace() {
        return trace;
    }

    @Nullable
    ShopSpan parent() {
        return parent;
    }

    long id() {
        return id;
    }

    ShopService service() {
        return service;
    }

    SpanKind kind() {
        return kind;
    }

    Operation operation() {
        return operation;
    }

    long start() {
        return start;
    }

    long now() {
        return now;
    }

    long endTime() {
        return end;
    }

    int resends() {
        return resend;
    }

    Result result() {
        return result;
    }

    @Nullable
    ShopFailure thrown() {
        return thrown;
    }

    @Nullable
    ShopSpan answer() {
        return answeredBy;
    }

    @Nullable
    ShopSpan linked() {
        return link;
    }

    /** Whether its status is an error. */
    boolean failed() {
        return kind.isExit() ? result != Result.OK : result.failsServer();
    }

    /** Whether what it throws is an event of it; exit spans have their instrumentation's way. */
    boolean recordsThrown() {
        return thrown != null && (kind.isExit() || service.records());
    }

    /** Whether what it throws is a log record. */
    boolean logsThrown() {
        return thrown != null && kind.isEntry() && service.logs();
    }
}
