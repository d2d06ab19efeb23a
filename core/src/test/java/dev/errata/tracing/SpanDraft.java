// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A span for tests of which only what matters is said. */
public final class SpanDraft {

    private static final long MICROS = 1_000;

    public long id = 1;
    public long parent;
    public SpanKind kind = SpanKind.INTERNAL;
    public SpanStatus status = SpanStatus.UNSET;
    public String service = "";
    public String name = "";
    public String endpoint = "";
    public long startMillis;
    public long endMillis;
    public String errorType = "";
    public String statusMessage = "";
    public boolean hasException;
    public int http;
    public String rpc = "";
    public String sql = "";
    public String peer = "";
    public String address = "";
    public @Nullable Connection connection;
    public int resend;
    public List<SpanLink> links = new ArrayList<>();
    public double weight = 1;

    public Span span() {
        return new Span(
                id,
                parent,
                kind,
                status,
                service,
                "production",
                name,
                endpoint,
                startMillis * MICROS,
                (endMillis - startMillis) * MICROS,
                errorType,
                statusMessage,
                hasException,
                http,
                rpc,
                sql,
                peer,
                address,
                connection,
                resend,
                false,
                links,
                Map.of(),
                weight);
    }
}
