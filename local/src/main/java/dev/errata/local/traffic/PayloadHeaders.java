// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.traffic;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/** The headers of a record of {@code errata.events}. */
final class PayloadHeaders {

    private PayloadHeaders() {}

    /**
     * All four headers.
     *
     * @param receivedAt epoch milliseconds, written as decimal text
     */
    static List<Header> of(String project, String format, long receivedAt, String sdk) {
        return List.of(
                header("project", project),
                header("format", format),
                header("received-at", Long.toString(receivedAt)),
                header("sdk", sdk));
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
