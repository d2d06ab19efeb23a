// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.model;

import java.util.Arrays;

/**
 * Input that could not be used, kept so that nothing vanishes.
 *
 * @param project tenant, or empty if that is what is missing
 * @param receivedAt epoch milliseconds
 * @param format wire name as claimed
 * @param origin where it came from
 * @param reason why
 * @param detail one sentence for people
 * @param bytes the input, cut at {@link #MAX_BYTES}
 */
@SuppressWarnings("ArrayRecordComponent") // rejections are stored, never compared
public record Rejection(
        String project,
        long receivedAt,
        String format,
        String origin,
        RejectReason reason,
        String detail,
        byte[] bytes) {

    /** How much of the input is kept. */
    public static final int MAX_BYTES = 64 * 1024;

    public Rejection {
        bytes = bytes.length > MAX_BYTES ? Arrays.copyOf(bytes, MAX_BYTES) : bytes;
    }

    /** The rejection of a whole payload. */
    public static Rejection of(RawPayload raw, RejectReason reason, String detail) {
        return new Rejection(raw.project(), raw.receivedAt(), raw.format(), raw.origin(), reason, detail, raw.bytes());
    }
}
