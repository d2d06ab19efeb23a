// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.scrub;

import java.util.Arrays;

/** Pieces of a payload with what is to stand there instead, in the order of the payload; all other bytes stay. */
final class Edits implements Cuts {
    private static final int[] NO_PLACES = {};
    private static final byte[][] NO_PIECES = {};
    private static final int FIRST_CAPACITY = 16;

    private int[] from = NO_PLACES;
    private int[] to = NO_PLACES;
    private byte[][] piece = NO_PIECES;
    private int size;

    int size() {
        return size;
    }

    @Override
    public void cut(int begin, int end) {
        replace(begin, end, Filtered.BYTES);
    }

    /** Puts the piece in place of {@code [begin, end)}, which lies after everything before. */
    void replace(int begin, int end, byte[] with) {
        if (size == from.length) {
            int capacity = Math.max(FIRST_CAPACITY, size * 2);
            from = Arrays.copyOf(from, capacity);
            to = Arrays.copyOf(to, capacity);
            piece = Arrays.copyOf(piece, capacity);
        }
        from[size] = begin;
        to[size] = end;
        piece[size++] = with;
    }

    /** Changes what an edit puts in place; it may be longer or shorter. */
    void repiece(int edit, byte[] with) {
        piece[edit] = with;
    }

    /** Forgets the edits from that one on. */
    void truncate(int edits) {
        size = edits;
    }

    /** The edits from that one on that begin at or behind a place. */
    Edits tail(int edit, int begin) {
        Edits tail = new Edits();
        for (int i = edit; i < size; i++) {
            if (from[i] >= begin) {
                tail.replace(from[i], to[i], piece[i]);
            }
        }
        return tail;
    }

    /** Adds all of the others, which lie behind these. */
    void addAll(Edits others) {
        for (int i = 0; i < others.size; i++) {
            replace(others.from[i], others.to[i], others.piece[i]);
        }
    }

    /** The payload with the edits made; itself when there are none. */
    byte[] applyTo(byte[] payload) {
        if (size == 0) {
            return payload;
        }
        long length = payload.length;
        for (int i = 0; i < size; i++) {
            length += piece[i].length - (to[i] - from[i]);
        }
        byte[] result = new byte[Math.toIntExact(length)];
        int read = 0;
        int written = 0;
        for (int i = 0; i < size; i++) {
            System.arraycopy(payload, read, result, written, from[i] - read);
            written += from[i] - read;
            System.arraycopy(piece[i], 0, result, written, piece[i].length);
            written += piece[i].length;
            read = to[i];
        }
        System.arraycopy(payload, read, result, written, payload.length - read);
        return result;
    }
}
