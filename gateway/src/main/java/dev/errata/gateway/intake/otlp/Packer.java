// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.otlp;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Packs pieces between a head and a tail into as few messages as fit a size, in order. */
final class Packer {

    private final byte[] head;
    private final byte[] separator;
    private final byte[] tail;
    private final int max;
    private final List<byte[]> packed = new ArrayList<>();
    private final ByteArrayOutputStream open = new ByteArrayOutputStream();

    Packer(byte[] head, byte[] separator, byte[] tail, int max) {
        this.head = head;
        this.separator = separator;
        this.tail = tail;
        this.max = max;
    }

    /** How large a piece may be. */
    int room() {
        return max - head.length - tail.length;
    }

    /** Adds a piece that is not larger than {@link #room}. */
    void add(byte[] bytes, int from, int length) {
        if (open.size() > 0 && open.size() + separator.length + length + tail.length > max) {
            close();
        }
        open.writeBytes(open.size() == 0 ? head : separator);
        open.write(bytes, from, length);
    }

    /** All messages. */
    List<byte[]> finish() {
        if (open.size() > 0) {
            close();
        }
        return packed;
    }

    private void close() {
        open.writeBytes(tail);
        packed.add(open.toByteArray());
        open.reset();
    }
}
