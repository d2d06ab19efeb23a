// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench.intake;

import dev.errata.local.traffic.EventGenerator;
import dev.errata.local.traffic.TrafficProfile;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Requests with envelopes of about 2 KB, one event each, as Node's SDK sends them; only the id changes from one to the next. */
final class Envelopes {

    /** Sizes of envelopes in bytes. */
    static final int SMALLEST = 1_900;

    static final int LARGEST = 2_200;

    private static final int KINDS = 200;
    private static final String ID = "\"event_id\":\"";
    private static final int ID_DIGITS = 32;

    private final List<byte[]> requests = new ArrayList<>();
    private final List<Integer> idsAt = new ArrayList<>();
    private final byte[] run;

    /**
     * Requests to one project.
     *
     * @param path with the key
     * @param run first half of all ids
     */
    Envelopes(String path, long run) {
        this.run = HexFormat.of().toHexDigits(run).getBytes(StandardCharsets.US_ASCII);
        EventGenerator events = new EventGenerator(TrafficProfile.DEFAULT.withRun(run), System::currentTimeMillis);
        while (requests.size() < KINDS) {
            byte[] envelope = envelope(events.next().payload());
            if (envelope.length >= SMALLEST && envelope.length <= LARGEST) {
                add(path, envelope);
            }
        }
    }

    /** Mean size of an envelope, in bytes. */
    static double meanBytes() {
        Envelopes envelopes = new Envelopes("/", 1);
        return envelopes.requests.stream()
                .mapToInt(request -> request.length - bodyAt(request))
                .average()
                .orElseThrow();
    }

    /** The request with that number; the array is the caller's. */
    byte[] request(long number) {
        int kind = (int) (number % KINDS);
        byte[] request = requests.get(kind).clone();
        int at = idsAt.get(kind);
        System.arraycopy(run, 0, request, at, run.length);
        for (int i = 0; i < 16; i++) {
            int digit = (int) (number >>> (60 - 4 * i)) & 0xf;
            request[at + 16 + i] = (byte) (digit < 10 ? '0' + digit : 'a' + digit - 10);
        }
        return request;
    }

    private static byte[] envelope(byte[] event) {
        String head = "{" + ID + "0".repeat(ID_DIGITS)
                + "\",\"sdk\":{\"name\":\"sentry.javascript.node\",\"version\":\"11.12.0\"}}\n"
                + "{\"type\":\"event\"}\n";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(event);
        return out.toByteArray();
    }

    private void add(String path, byte[] envelope) {
        String head = "POST " + path + " HTTP/1.1\r\nhost: localhost\r\nuser-agent: errata-bench\r\ncontent-length: "
                + envelope.length + "\r\n\r\n";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        idsAt.add(out.size() + 1 + ID.length());
        out.writeBytes(envelope);
        requests.add(out.toByteArray());
    }

    private static int bodyAt(byte[] request) {
        return new String(request, StandardCharsets.ISO_8859_1).indexOf("\r\n\r\n") + 4;
    }
}
