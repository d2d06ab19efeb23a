// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.traffic;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** The JSON of one error, rendered once, with the places where occurrences differ. */
final class EventTemplate {

    private final TraceModel trace;
    private final byte[] bytes;
    private final Slot[] slots;
    private final int[] offsets;

    private EventTemplate(TraceModel trace, byte[] bytes, List<Slot> slots, List<Integer> offsets) {
        this.trace = trace;
        this.bytes = bytes;
        this.slots = slots.toArray(Slot[]::new);
        this.offsets = offsets.stream().mapToInt(Integer::intValue).toArray();
    }

    static EventTemplate of(TraceModel trace) {
        String json = EventJson.render(trace);
        ByteArrayOutputStream out = new ByteArrayOutputStream(json.length() + 256);
        List<Slot> slots = new ArrayList<>();
        List<Integer> offsets = new ArrayList<>();
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (Slot.isMark(c)) {
                slots.add(Slot.of(c));
                offsets.add(out.size());
                out.writeBytes(" ".repeat(Slot.of(c).width()).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            } else {
                out.write(c);
            }
        }
        return new EventTemplate(trace, out.toByteArray(), slots, offsets);
    }

    TraceModel trace() {
        return trace;
    }

    /** The bytes of one occurrence. */
    byte[] fill(Occurrence occurrence) {
        byte[] event = bytes.clone();
        for (int i = 0; i < slots.length; i++) {
            occurrence.write(slots[i], event, offsets[i]);
        }
        return event;
    }
}
