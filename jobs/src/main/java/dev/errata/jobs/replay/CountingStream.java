// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.replay;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Knows how many bytes were read through it. */
final class CountingStream extends FilterInputStream {

    private long count;
    private long reported;

    CountingStream(InputStream in) {
        super(in);
    }

    /** Bytes read since the last call. */
    long takeCount() {
        long delta = count - reported;
        reported = count;
        return delta;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        if (b >= 0) {
            count++;
        }
        return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int n = super.read(bytes, offset, length);
        count += Math.max(0, n);
        return n;
    }
}
