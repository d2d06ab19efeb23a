// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.body;

import dev.errata.gateway.intake.limits.Lease;
import dev.errata.gateway.intake.outcome.Reason;
import dev.errata.gateway.intake.outcome.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Bytes that grow up to a limit, on the account of a request. Not thread safe. */
final class BoundedBytes {

    private static final int FIRST = 2 * 1024;

    /** From this size on a copy counts beside what it is made of, as long as both are there. */
    private static final int LARGE = 64 * 1024;

    private final int limit;
    private final Lease lease;
    private byte[] bytes = {};
    private int size;

    BoundedBytes(int limit, Lease lease) {
        this.limit = limit;
        this.lease = lease;
    }

    /**
     * Adds bytes.
     *
     * @throws Refused if they go beyond the limit or the memory that there is
     */
    void append(byte[] more, int from, int length) {
        makeRoom(length);
        System.arraycopy(more, from, bytes, size, length);
        size += length;
    }

    /** Adds everything that a stream gives, and stops as soon as it is too much. */
    void append(InputStream in) throws IOException {
        while (true) {
            if (size == bytes.length) {
                makeRoom(1);
            }
            int read = in.read(bytes, size, bytes.length - size);
            if (read < 0) {
                return;
            }
            size += read;
        }
    }

    /**
     * All of them; nothing may be added afterwards.
     *
     * @throws Refused if there is no memory to bring them into one piece
     */
    byte[] take() {
        if (size < bytes.length) {
            copyTo(size);
        }
        return bytes;
    }

    private void makeRoom(int length) {
        if (length > limit - size) {
            throw new Refused(Reason.TOO_LARGE, "more than " + limit + " bytes");
        }
        int needed = size + length;
        if (needed > bytes.length) {
            int capacity = (int) Math.min(limit, Math.max(needed, Math.max(FIRST, 2L * bytes.length)));
            copyTo(capacity);
        }
    }

    private void copyTo(int capacity) {
        int before = bytes.length;
        if (before >= LARGE) {
            lease.take(capacity);
            bytes = Arrays.copyOf(bytes, capacity);
            lease.giveBack(before);
        } else {
            lease.take(Math.max(0, capacity - before));
            bytes = Arrays.copyOf(bytes, capacity);
        }
    }
}
