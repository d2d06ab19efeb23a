// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.body;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/** A stream of which the first two bytes are known before they are read; 0 where there is none. */
final class PeekedStream extends SequenceInputStream {

    private final byte[] head;

    private PeekedStream(byte[] head, InputStream rest) {
        super(new ByteArrayInputStream(head), rest);
        this.head = head;
    }

    static PeekedStream of(InputStream in) throws IOException {
        return new PeekedStream(in.readNBytes(2), in);
    }

    int first() {
        return head.length > 0 ? head[0] & 0xFF : 0;
    }

    int second() {
        return head.length > 1 ? head[1] & 0xFF : 0;
    }
}
