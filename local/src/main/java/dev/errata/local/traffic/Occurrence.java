// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.traffic;

import dev.errata.model.EventId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.SplittableRandom;

/** The changing parts of the next event, written straight into its bytes. One is reused for all events of a generator. */
final class Occurrence {

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final byte[][] VERSIONS = texts("2.13.4", "2.14.0", "2.14.1", "2.15.0");
    private static final byte[][] ENVIRONMENTS = texts("\"production\"", "\"staging\"   ");
    private static final int USERS = 50_000;
    private static final int HOSTS = 24;

    private final SplittableRandom random;
    private final byte[] second = new byte[20];
    private long secondWritten = Long.MIN_VALUE;
    private EventId id = new EventId(0, 0);
    private long timestamp;

    Occurrence(SplittableRandom random) {
        this.random = random;
    }

    /** Starts the next event. */
    void next(EventId id, long timestamp) {
        this.id = id;
        this.timestamp = timestamp;
    }

    void write(Slot slot, byte[] out, int at) {
        switch (slot) {
            case EVENT_ID -> {
                hex(id.high(), out, at);
                hex(id.low(), out, at + 16);
            }
            case TRACE_ID -> {
                hex(random.nextLong(), out, at);
                hex(random.nextLong(), out, at + 16);
            }
            case SPAN_ID, HEX -> hex(random.nextLong(), out, at);
            case TIMESTAMP -> time(out, at);
            case NUMBER -> decimal(random.nextInt(10_000_000, 100_000_000), slot.width(), out, at);
            case USER -> decimal(random.nextInt(USERS), slot.width(), out, at);
            case HOST -> decimal(random.nextInt(HOSTS), slot.width(), out, at);
            case VERSION -> copy(VERSIONS[version(random.nextInt(100))], out, at);
            case ENVIRONMENT -> copy(ENVIRONMENTS[random.nextInt(10) == 0 ? 1 : 0], out, at);
        }
    }

    /** Half of the traffic is the newest release. */
    private static int version(int percent) {
        return percent < 5 ? 0 : percent < 20 ? 1 : percent < 50 ? 2 : 3;
    }

    /** ISO 8601 with milliseconds; the text of a second is kept until the next one. */
    private void time(byte[] out, int at) {
        long epochSecond = Math.floorDiv(timestamp, 1_000L);
        if (epochSecond != secondWritten) {
            String text = Instant.ofEpochSecond(epochSecond).toString();
            copy(text.getBytes(StandardCharsets.US_ASCII), second, 0);
            secondWritten = epochSecond;
        }
        copy(second, out, at);
        out[at + 19] = '.';
        decimal((int) Math.floorMod(timestamp, 1_000L), 3, out, at + 20);
        out[at + 23] = 'Z';
    }

    private static void copy(byte[] text, byte[] out, int at) {
        System.arraycopy(text, 0, out, at, text.length);
    }

    private static void hex(long value, byte[] out, int at) {
        for (int i = 15; i >= 0; i--) {
            out[at + i] = HEX[(int) value & 15];
            value >>>= 4;
        }
    }

    private static void decimal(int value, int width, byte[] out, int at) {
        for (int i = width - 1; i >= 0; i--) {
            out[at + i] = (byte) ('0' + value % 10);
            value /= 10;
        }
    }

    private static byte[][] texts(String... texts) {
        byte[][] bytes = new byte[texts.length][];
        for (int i = 0; i < texts.length; i++) {
            bytes[i] = texts[i].getBytes(StandardCharsets.US_ASCII);
        }
        return bytes;
    }
}
