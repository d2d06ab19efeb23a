// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping;

import dev.errata.model.ErrorEvent;
import dev.errata.model.EventId;
import dev.errata.model.ExceptionChain;
import dev.errata.model.Format;
import dev.errata.model.Frame;
import dev.errata.model.InApp;
import dev.errata.model.Level;
import dev.errata.model.StackTrace;
import dev.errata.model.ThrownException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Events for tests, short to write. */
public final class Events {

    private Events() {}

    /** An event with one exception; frames as {@code module|function|file|line}, oldest first. */
    public static ErrorEvent event(String platform, String type, String message, String... frames) {
        return event(platform, chain(thrown(type, message, frames)), "", List.of());
    }

    public static ErrorEvent message(String platform, String message) {
        return event(platform, ExceptionChain.EMPTY, message, List.of());
    }

    public static ExceptionChain chain(ThrownException... innermostFirst) {
        return new ExceptionChain(List.of(innermostFirst));
    }

    public static ThrownException thrown(String type, String message, String... frames) {
        return new ThrownException(type, message, InApp.UNKNOWN, false, stack(frames));
    }

    static StackTrace stack(String... frames) {
        return new StackTrace(Arrays.stream(frames).map(Events::frame).toList());
    }

    /** {@code module|function|file|line|in-app}, where line and in-app may be absent. */
    static Frame frame(String text) {
        String[] parts = text.split("\\|", -1);
        return new Frame(
                part(parts, 0),
                part(parts, 1),
                part(parts, 2),
                part(parts, 3).isEmpty() ? 0 : Integer.parseInt(part(parts, 3)),
                0,
                part(parts, 4).isEmpty() ? InApp.UNKNOWN : InApp.valueOf(part(parts, 4)),
                "");
    }

    private static String part(String[] parts, int index) {
        return index < parts.length ? parts[index] : "";
    }

    public static ErrorEvent event(
            String platform, ExceptionChain chain, String message, List<String> clientFingerprint) {
        return new ErrorEvent(
                "shop",
                new EventId(0, 1),
                1,
                1_700_000_000_000L,
                1_700_000_000_000L,
                Format.SENTRY_EVENT,
                Level.ERROR,
                platform,
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                chain,
                message,
                "",
                StackTrace.EMPTY,
                clientFingerprint,
                Map.of(),
                0,
                "",
                "",
                "",
                "",
                List.of());
    }

    /** The same event at another time, epoch milliseconds. */
    static ErrorEvent at(long timestamp, ErrorEvent e) {
        return new ErrorEvent(
                e.project(),
                e.id(),
                e.occurrence(),
                timestamp,
                timestamp,
                e.format(),
                e.level(),
                e.platform(),
                e.service(),
                e.environment(),
                e.release(),
                e.serverName(),
                e.transaction(),
                e.logger(),
                e.sdk(),
                e.exceptions(),
                e.message(),
                e.messageTemplate(),
                e.callSite(),
                e.clientFingerprint(),
                e.tags(),
                e.user(),
                e.requestMethod(),
                e.requestUrl(),
                e.traceId(),
                e.spanId(),
                e.flags());
    }
}
