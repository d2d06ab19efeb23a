// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing;

import dev.errata.model.EventId;
import dev.errata.model.Level;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A trace like one of a small shop, made from a seed: calls, messages, retries, failures, errors and missing spans. */
public final class GeneratedTrace {

    private static final List<String> SERVICES = List.of("fe", "co", "cat", "pay", "ship", "mail");
    private static final List<String> TYPES = List.of("", "", "Boom", "SocketTimeoutException", "23505", "Canceled");
    private static final List<String> RPC = List.of("", "", "UNAVAILABLE", "NOT_FOUND", "INTERNAL");
    private static final int[] HTTP = {0, 0, 200, 404, 429, 500, 503};
    private static final double[] MISSING = {0, 0.05, 0.3};

    private final Random random;
    private final int limit;
    private final double missing;
    private final List<Span> spans = new ArrayList<>();
    private final List<GroupedError> errors = new ArrayList<>();
    private int made;

    private GeneratedTrace(long seed, int limit) {
        this.random = new Random(seed);
        this.limit = limit;
        this.missing = MISSING[random.nextInt(MISSING.length)];
    }

    public static AssembledTrace of(long seed, int limit) {
        GeneratedTrace trace = new GeneratedTrace(seed, limit);
        List<SpanDraft> open = new ArrayList<>();
        open.add(trace.draft(null));
        for (int next = 0; next < open.size(); next++) {
            SpanDraft parent = open.get(next);
            for (int child = trace.random.nextInt(4); child > 0 && trace.made < limit; child--) {
                open.add(trace.draft(parent));
            }
            trace.emit(parent);
        }
        return trace.assembled();
    }

    /** The same trace with its spans and errors in another order, some of them twice. */
    public static AssembledTrace shuffled(AssembledTrace trace, long seed) {
        Random random = new Random(seed);
        return with(trace, mixed(trace.spans(), random), mixed(trace.errors(), random));
    }

    public static AssembledTrace with(AssembledTrace trace, List<Span> spans, List<GroupedError> errors) {
        return new AssembledTrace(
                trace.project(), trace.traceId(), trace.version(), trace.time(), false, trace.sampled(), spans, errors);
    }

    private static <T> List<T> mixed(List<T> all, Random random) {
        List<T> mixed = new ArrayList<>(all);
        all.stream().filter(any -> random.nextInt(3) == 0).forEach(mixed::add);
        Collections.shuffle(mixed, random);
        return mixed;
    }

    private SpanDraft draft(@Nullable SpanDraft parent) {
        SpanDraft draft = new SpanDraft();
        draft.id = ++made * 7_919L % 100_003;
        draft.kind = parent == null ? SpanKind.SERVER : kindBelow(parent.kind);
        draft.parent = parent == null ? 0 : parent.id;
        draft.service = parent == null || draft.kind.isEntry() ? called(parent) : parent.service;
        draft.startMillis = parent == null ? 1_000 : parent.startMillis + random.nextInt(20);
        draft.endMillis = draft.startMillis + random.nextInt(60);
        draft.status = SpanStatus.values()[random.nextInt(8) == 0 ? 1 : random.nextBoolean() ? 2 : 0];
        draft.name = "op" + random.nextInt(2);
        draft.errorType = any(TYPES);
        draft.hasException = random.nextInt(6) == 0;
        draft.http = HTTP[random.nextInt(HTTP.length)];
        draft.rpc = any(RPC);
        draft.peer = draft.kind.isExit() && random.nextBoolean() ? any(SERVICES) : "";
        draft.address = draft.kind.isExit() && random.nextBoolean() ? "10.0.0." + random.nextInt(3) + ":80" : "";
        draft.weight = 1 + random.nextInt(4) / 4.0;
        return draft;
    }

    /** Mostly the service that was to be called. */
    private String called(@Nullable SpanDraft call) {
        return call == null || call.peer.isEmpty() || random.nextInt(4) == 0 ? any(SERVICES) : call.peer;
    }

    private SpanKind kindBelow(SpanKind parent) {
        return switch (parent) {
            case CLIENT -> random.nextInt(5) == 0 ? SpanKind.CLIENT : SpanKind.SERVER;
            case PRODUCER -> SpanKind.CONSUMER;
            default -> SpanKind.values()[random.nextInt(5)];
        };
    }

    private void emit(SpanDraft draft) {
        if (draft.kind == SpanKind.CONSUMER && random.nextInt(3) == 0) {
            draft.links.add(new SpanLink(TraceText.TRACE_ID, draft.parent));
            draft.parent = 0;
        }
        if (spans.isEmpty() || random.nextDouble() > missing) {
            spans.add(draft.span());
        }
        for (int i = random.nextInt(4) - 1; i > 0; i--) {
            errors.add(error(draft));
        }
    }

    private GroupedError error(SpanDraft draft) {
        long occurrence = random.nextInt(3 + limit / 4) + 1L;
        long fingerprint = occurrence % 5 + 1;
        TracedError error = new TracedError(
                "shop",
                new EventId(1, random.nextInt(1_000)),
                occurrence,
                TraceText.TRACE_ID,
                random.nextInt(10) == 0 ? 0 : draft.id,
                fingerprint,
                draft.service,
                "production",
                draft.startMillis + random.nextInt(30),
                0,
                Level.values()[random.nextInt(3)],
                any(TYPES) + "Exception",
                "503 of " + draft.name);
        return new GroupedError(error, fingerprint);
    }

    private String any(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }

    private AssembledTrace assembled() {
        return new AssembledTrace("shop", TraceText.TRACE_ID, 1, 1_000, false, true, spans, errors);
    }
}
