// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.scrub;

/**
 * Finds secrets in JSON in one pass over its tokens, without reading it into anything: what is not a secret keeps every
 * byte. Takes broken JSON as it comes. For one payload.
 */
final class JsonScanner {
    private static final int NONE = Integer.MAX_VALUE;

    private final byte[] bytes;
    private final Edits edits;
    private final SecretNames names;
    private final TextScanner texts;
    private final EscapedText unescaped = new EscapedText();
    private final JsonNesting nesting = new JsonNesting();

    /** Bytes that may still be read a second time, since a name came after its value. */
    private long rereads;

    private NameKind pending = NameKind.PLAIN;
    private boolean pendingIsName;
    private int secretFrom = NONE;
    private int catalogueFrom = NONE;

    JsonScanner(byte[] bytes, Edits edits, SecretNames names, TextScanner texts) {
        this.bytes = bytes;
        this.edits = edits;
        this.names = names;
        this.texts = texts;
        this.rereads = 2L * bytes.length;
    }

    /** Scans one text, or several one after the other. */
    void scan(int from, int to) {
        nesting.clear();
        secretFrom = NONE;
        catalogueFrom = NONE;
        settle();
        tokens(from, to);
    }

    private void tokens(int from, int to) {
        int at = from;
        while (at < to) {
            byte b = bytes[at];
            if (b == '"') {
                at = string(at, to);
            } else if (b == '-' || b >= '0' && b <= '9') {
                at = number(at, to);
            } else {
                sign(b, at++);
            }
        }
    }

    private void sign(byte b, int at) {
        switch (b) {
            case '{', '[' -> open(b == '[');
            case '}', ']' -> close(at);
            case ',' -> {
                nesting.next(at);
                settle();
            }
            default -> {}
        }
    }

    private void open(boolean isArray) {
        boolean secret = isSecretValue();
        boolean catalogue = pending == NameKind.CATALOGUE;
        nesting.open(isArray);
        settle();
        if (secret && secretFrom == NONE) {
            secretFrom = nesting.depth();
        }
        if (catalogue && catalogueFrom == NONE) {
            catalogueFrom = nesting.depth();
        }
    }

    private void close(int at) {
        nesting.endValue(at);
        nesting.close();
        secretFrom = nesting.depth() < secretFrom ? NONE : secretFrom;
        catalogueFrom = nesting.depth() < catalogueFrom ? NONE : catalogueFrom;
        settle();
    }

    private void settle() {
        pending = NameKind.PLAIN;
        pendingIsName = false;
    }

    /** Reads the string whose quote stands at {@code at}; returns where to go on. */
    private int string(int at, int to) {
        int end = at + 1;
        boolean plain = true;
        while (end < to && bytes[end] != '"') {
            if (bytes[end] == '\\') {
                plain = false;
                end++;
            }
            end++;
        }
        end = Math.min(end, to);
        int next = end + 1;
        while (next < to && bytes[next] >= 0 && bytes[next] <= ' ') {
            next++;
        }
        if (next < to && bytes[next] == ':') {
            key(at + 1, end, plain, next + 1);
            return next + 1;
        }
        value(at + 1, end, plain, next < to && bytes[next] == ']');
        return Math.min(end + 1, to);
    }

    private void key(int from, int to, boolean plain, int valueAt) {
        pending = kind(from, to, plain);
        pendingIsName = is("name", from, to) || is("key", from, to);
        if (catalogueFrom <= nesting.depth() && pending.isSecret()) {
            pending = NameKind.PLAIN;
        }
        if (is("value", from, to)) {
            nesting.beginValue(valueAt, edits.size());
            if (nesting.isArmed()) {
                pending = NameKind.SECRET;
            }
        }
    }

    private void value(int from, int to, boolean plain, boolean last) {
        boolean secret = nesting.inArray() ? isArmedPair(last) : pending.isSecret();
        if (secret || secretFrom <= nesting.depth()) {
            mask(from, to);
        } else {
            search(from, to, plain);
            learn(from, to, plain);
        }
        settle();
    }

    /** In an array the name before says it: of a pair the value is the last, of an option it is the next. */
    private boolean isArmedPair(boolean last) {
        boolean armed = nesting.disarm();
        return armed && (!nesting.inPair() || last);
    }

    private void mask(int from, int to) {
        boolean done = to - from == Filtered.BYTES.length && Filtered.isAt(bytes, from, to);
        if (to > from && !done) {
            edits.cut(from, to);
        }
    }

    private void search(int from, int to, boolean plain) {
        if (pending == NameKind.VERBATIM) {
            return;
        }
        boolean location = pending == NameKind.LOCATION;
        if (plain) {
            scanText(location, bytes, from, to, edits);
        } else {
            unescaped.read(bytes, from, to);
            Cuts back = (begin, end) -> edits.cut(unescaped.origin(begin), unescaped.origin(end));
            scanText(location, unescaped.bytes(), 0, unescaped.size(), back);
        }
    }

    private void scanText(boolean location, byte[] text, int from, int to, Cuts cuts) {
        if (location) {
            texts.scanLocation(text, from, to, cuts);
        } else {
            texts.scan(text, from, to, cuts);
        }
    }

    /** A value that is the name of another value. */
    private void learn(int from, int to, boolean plain) {
        if (pendingIsName && kind(from, to, plain).isSecret()) {
            nesting.arm();
            if (nesting.hasValue()) {
                reread(nesting.valueFrom(), nesting.valueTo(), nesting.valueEdits());
            }
        } else if (nesting.atNameOfPair() || nesting.inArray() && from < to && bytes[from] == '-') {
            if (kind(from, to, plain).isSecret()) {
                nesting.arm();
            }
        }
    }

    private void reread(int from, int to, int firstEdit) {
        Edits behind = edits.tail(firstEdit, to);
        edits.truncate(firstEdit);
        rereads -= to - from;
        if (rereads >= 0) {
            JsonScanner again = new JsonScanner(bytes, edits, names, texts);
            again.secretFrom = 0;
            again.tokens(from, to);
        } else {
            edits.replace(from, to, Filtered.JSON);
        }
        edits.addAll(behind);
    }

    private int number(int at, int to) {
        int end = at + 1;
        while (end < to && isNumber(bytes[end])) {
            end++;
        }
        boolean named = nesting.inArray() ? nesting.disarm() : pending == NameKind.SECRET;
        boolean secret = named || secretFrom <= nesting.depth();
        if (secret || pending != NameKind.VERBATIM && texts.isCard(bytes, at, end)) {
            edits.replace(at, end, Filtered.JSON);
        }
        settle();
        return end;
    }

    private boolean isSecretValue() {
        return nesting.inArray() ? nesting.disarm() : pending.isSecret();
    }

    private NameKind kind(int from, int to, boolean plain) {
        if (plain || to - from > 6 * NameBytes.MAX) {
            return names.kind(bytes, from, to);
        }
        unescaped.read(bytes, from, to);
        return names.kind(unescaped.bytes(), 0, unescaped.size());
    }

    private boolean is(String name, int from, int to) {
        if (to - from != name.length()) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (bytes[from + i] != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNumber(byte b) {
        return b >= '0' && b <= '9' || b == '.' || b == 'e' || b == 'E' || b == '+' || b == '-';
    }
}
