// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.clickhouse.tables;

import dev.errata.model.Command;
import dev.errata.model.CommandAction;
import dev.errata.model.CommandOutcome;
import dev.errata.model.ErrorEvent;
import dev.errata.model.EventFlag;
import dev.errata.model.EventId;
import dev.errata.model.ExceptionChain;
import dev.errata.model.Features;
import dev.errata.model.FingerprintedEvent;
import dev.errata.model.Fingerprinting;
import dev.errata.model.Format;
import dev.errata.model.Frame;
import dev.errata.model.Group;
import dev.errata.model.GroupingKeys;
import dev.errata.model.InApp;
import dev.errata.model.Level;
import dev.errata.model.Placement;
import dev.errata.model.PlacementCause;
import dev.errata.model.RejectReason;
import dev.errata.model.Rejection;
import dev.errata.model.StackTrace;
import dev.errata.model.Status;
import dev.errata.model.Tally;
import dev.errata.model.ThrownException;
import dev.errata.model.UserSketch;
import dev.errata.model.Variant;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** One row of every table with a different value in every field. */
final class Samples {

    static final long HIGH_BIT = 0xfedcba9876543210L;

    static final ErrorEvent EVENT = new ErrorEvent(
            "shop",
            new EventId(0x0123456789abcdefL, HIGH_BIT),
            11,
            1_767_225_600_123L,
            1_767_225_600_456L,
            Format.SENTRY_EVENT,
            Level.WARNING,
            "java",
            "checkout",
            "production",
            "2.1.0",
            "host-1",
            "POST /orders",
            "com.acme.Orders",
            "sentry.java/8.1.0",
            new ExceptionChain(List.of(
                    new ThrownException(
                            "SocketTimeoutException",
                            "timed out",
                            InApp.UNKNOWN,
                            true,
                            new StackTrace(List.of(frame("a", 1), frame("b", 2)))),
                    new ThrownException(
                            "OrderException", "Größe", InApp.NO, false, new StackTrace(List.of(frame("c", 3)))))),
            "cannot order 7",
            "cannot order {}",
            new StackTrace(List.of(frame("log", 4))),
            List.of("{{ default }}", "orders"),
            Map.of("region", "eu"),
            HIGH_BIT,
            "POST",
            "https://shop.example/orders",
            "0af7651916cd43dd8448eb211c80319c",
            "b7ad6b7169203331",
            List.of(EventFlag.TIMESTAMP_ABSENT, EventFlag.TEXT_TRIMMED));

    static final Fingerprinting FINGERPRINTING = new Fingerprinting(
            new GroupingKeys(0, HIGH_BIT, 22, 33), "SocketTimeoutException", "timed out", "the title", "a.b");

    static final FingerprintedEvent FINGERPRINTED = new FingerprintedEvent(EVENT, FINGERPRINTING);
    static final Features FEATURES = new Features(
            77, new long[] {HIGH_BIT, 3}, new byte[] {0, 2}, HIGH_BIT, 3, true, new long[] {5, 0}, 6, 7, 8);
    static final Variant VARIANT =
            new Variant("shop", HIGH_BIT, FINGERPRINTING, List.of("m.a", "m.b"), FEATURES, EVENT);
    static final Placement PLACEMENT =
            new Placement("shop", HIGH_BIT, 5, 0, PlacementCause.SIMILARITY, "{\"score\":0.9}", "v1");
    static final Tally TALLY = new Tally(
            "shop", HIGH_BIT, 29_453_760, "production", "2.1.0", "checkout", 3, 10, 20, UserSketch.of(HIGH_BIT));
    static final Group GROUP = new Group(
            "shop",
            HIGH_BIT,
            Status.REGRESSED,
            15,
            "ada",
            3,
            7,
            "c-9",
            9,
            10,
            20,
            UserSketch.of(1),
            "2.0.0",
            "2.1.0",
            4);
    static final Rejection REJECTION = new Rejection(
            "shop",
            1_767_225_600_456L,
            "text",
            "errata.events/0@7",
            RejectReason.NO_STACK_TRACE,
            "no trace",
            "hello".getBytes(StandardCharsets.UTF_8));

    static final CommandOutcome OUTCOME = new CommandOutcome(
            new Command("c-1", "shop", 10, "ada", new CommandAction.NotSame(5, HIGH_BIT)), false, "no such group");

    private Samples() {}

    private static Frame frame(String function, int line) {
        return new Frame("m", function, function + ".java", line, line + 100, InApp.YES, "call();");
    }
}
