// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.otlp;

import java.util.Arrays;

/** The facts that the attributes of one span told; absent ones are empty. */
final class SpanFacts implements AttributeSink {

    private final String[] values = new String[SpanFact.COUNT];
    private final byte[] ranks = new byte[SpanFact.COUNT];

    SpanFacts() {
        Arrays.fill(values, "");
    }

    @Override
    public boolean wants(String key) {
        return SpanFact.told(key) != null;
    }

    /** Of several keys of a fact the newest counts, of equal keys the first; an empty value tells nothing. */
    @Override
    public void put(String key, String value) {
        SpanFact.Key told = value.isEmpty() ? null : SpanFact.told(key);
        if (told == null) {
            return;
        }
        int i = told.fact().ordinal();
        if (values[i].isEmpty() || told.rank() < ranks[i]) {
            values[i] = value;
            ranks[i] = (byte) told.rank();
        }
    }

    String get(SpanFact fact) {
        return values[fact.ordinal()];
    }

    boolean has(SpanFact fact) {
        return !get(fact).isEmpty();
    }

    /** Value of the first of two facts that is known. */
    String first(SpanFact one, SpanFact other) {
        return has(one) ? get(one) : get(other);
    }

    /** The fact as a number from 0 to {@code max}; 0 if it is none. */
    int number(SpanFact fact, int max) {
        String text = get(fact);
        try {
            int number = text.isEmpty() ? 0 : Integer.parseInt(text);
            return number < 0 || number > max ? 0 : number;
        } catch (NumberFormatException e) {
            return 0; // as good as absent
        }
    }
}
