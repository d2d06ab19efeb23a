// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.json;

import dev.errata.model.RejectReason;
import dev.errata.parse.MalformedPayload;
import dev.errata.parse.bytes.TextCache;
import dev.errata.parse.bytes.Words;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Pulls the wanted parts out of one JSON document after another, without a tree. What is skipped is only checked for
 * balance. More lenient than RFC 8259 in what real clients send: a byte order mark, {@code NaN} and
 * {@code Infinity}, control characters in strings, bad UTF-8 and lone surrogates (U+FFFD).
 *
 * <p>Every method that meets broken or truncated JSON throws {@link MalformedPayload}. Keep one reader for many
 * payloads: it remembers short texts. Not thread safe.
 */
public final class JsonReader {

    private static final byte[] NOTHING = {};
    /** The bit in which square brackets differ from curly ones. */
    private static final int CASE = 0x20;

    /** Objects and arrays may be nested this deep. */
    public static final int MAX_DEPTH = 1_000;

    private final TextCache texts = new TextCache(JsonText::decode);
    private final long[] openObjects = new long[MAX_DEPTH / Long.SIZE + 1];
    private byte[] bytes = NOTHING;
    private int position;
    private int limit;
    private int depth;
    /** Whether the object or array just entered has not been read from yet. */
    private boolean fresh;

    private int textFrom;
    private int textTo;

    /** Lets go of the document, which would live as long as a reader that is kept. */
    public void release() {
        reset(NOTHING, 0, 0);
    }

    /** Starts with the document in {@code [from, to)}. */
    public JsonReader reset(byte[] document, int from, int to) {
        bytes = document;
        position = from;
        limit = to;
        depth = 0;
        fresh = false;
        if (to - from >= 3
                && bytes[from] == (byte) 0xEF
                && bytes[from + 1] == (byte) 0xBB
                && bytes[from + 2] == (byte) 0xBF) {
            position += 3;
        }
        return this;
    }

    /** Kind of the value that comes next. */
    public JsonKind peek() {
        return switch (nextByte()) {
            case '{' -> JsonKind.OBJECT;
            case '[' -> JsonKind.ARRAY;
            case '"' -> JsonKind.TEXT;
            case 't' -> JsonKind.TRUE;
            case 'f' -> JsonKind.FALSE;
            case 'n' -> JsonKind.NULL;
            default -> JsonKind.NUMBER;
        };
    }

    /** Enters the object that comes next; anything else is skipped, with false. */
    public boolean enterObject() {
        return enter((byte) '{');
    }

    /** Enters the array that comes next; anything else is skipped, with false. */
    public boolean enterArray() {
        return enter((byte) '[');
    }

    private boolean enter(byte open) {
        if (nextByte() != open) {
            skip();
            return false;
        }
        position++;
        if (++depth > MAX_DEPTH) {
            throw tooDeep();
        }
        fresh = true;
        return true;
    }

    /**
     * Moves to the next field of the object entered last.
     *
     * @return the name if it is one of {@code wanted} and written without escapes, empty if not, null at the end of the object, which is then left
     */
    public @Nullable String nextField(FieldNames wanted) {
        if (!nextMember((byte) '}')) {
            return null;
        }
        if (nextByte() != '"') {
            throw malformed("a field name is missing");
        }
        scanText();
        if (nextByte() != ':') {
            throw malformed("a colon is missing");
        }
        position++;
        return wanted.find(bytes, textFrom, textTo - textFrom);
    }

    /** The name of the field that {@link #nextField} has just moved to; not valid after its value was read. */
    public String fieldName() {
        return texts.get(bytes, textFrom, textTo);
    }

    /** Moves to the next element of the array entered last; false at its end, which is then left. */
    public boolean nextElement() {
        return nextMember((byte) ']');
    }

    private boolean nextMember(byte close) {
        byte next = nextByte();
        if (next == close) {
            position++;
            depth--;
            fresh = false;
            return false;
        }
        if (fresh) {
            fresh = false;
        } else if (next == ',') {
            position++;
        } else {
            throw malformed("a comma is missing");
        }
        return true;
    }

    /** The next value as text: a string decoded, a number or boolean as written; empty for null, object and array. */
    public String text() {
        byte next = nextByte();
        if (next == '"') {
            scanText();
            return texts.get(bytes, textFrom, textTo);
        }
        if (next == '{' || next == '[') {
            skip();
            return "";
        }
        scanBareWord();
        return bytes[textFrom] == 'n' ? "" : texts.get(bytes, textFrom, textTo);
    }

    /** The next value as {@link #text()}, but an object or array as the JSON it is. */
    public String textOrJson() {
        byte next = nextByte();
        if (next != '{' && next != '[') {
            return text();
        }
        int from = position;
        skip();
        return new String(bytes, from, position - from, StandardCharsets.UTF_8);
    }

    /** The next value as a count from 0: a number or a string of one; 0 if it is neither, negative or too large. */
    public int count() {
        byte next = nextByte();
        if (next == '"') {
            scanText();
        } else if (next == '{' || next == '[') {
            skip();
            return 0;
        } else {
            scanBareWord();
        }
        long value = 0;
        for (int i = textFrom; i < textTo; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return bytes[i] == '.' && i > textFrom ? (int) value : 0;
            }
            value = value * 10 + digit;
            if (value > Integer.MAX_VALUE) {
                return 0;
            }
        }
        return (int) value;
    }

    /** Passes over the next value, whatever it is. */
    public void skip() {
        byte next = nextByte();
        if (next == '"') {
            scanText();
        } else if (next == '{' || next == '[') {
            skipNested();
        } else {
            scanBareWord();
        }
    }

    private void skipNested() {
        int outer = depth;
        int i = position;
        do {
            if (i >= limit) {
                end();
            }
            byte next = bytes[i++];
            if (next == '"') {
                i = textEnd(i) + 1;
            } else if ((next | CASE) == '{') {
                open(next == '{');
            } else if ((next | CASE) == '}') {
                close(next == '}');
            }
        } while (depth > outer);
        position = i;
    }

    /** Index of the quote that ends the text whose inside starts at the index. */
    private int textEnd(int from) {
        int i = Words.nextQuoteOrBackslash(bytes, from, limit);
        while (i < limit && bytes[i] == '\\') {
            i = Words.nextQuoteOrBackslash(bytes, Math.min(i + 2, limit), limit);
        }
        if (i >= limit) {
            throw malformed("a string does not end");
        }
        return i;
    }

    private void open(boolean object) {
        if (++depth > MAX_DEPTH) {
            throw tooDeep();
        }
        long bit = 1L << depth;
        int word = depth >>> 6;
        openObjects[word] = object ? openObjects[word] | bit : openObjects[word] & ~bit;
    }

    private void close(boolean object) {
        if ((openObjects[depth >>> 6] & 1L << depth) != 0 != object) {
            throw malformed("brackets do not match");
        }
        depth--;
    }

    /** Checks that nothing but blanks is left. */
    public void finish() {
        skipBlanks();
        if (position < limit) {
            throw malformed("something follows the document");
        }
    }

    /** Index of the next byte to read. */
    public int position() {
        return position;
    }

    /** Goes back to the start of the value that was skipped last, to read it after all. */
    public void rewind(int start) {
        position = start;
    }

    /** What the document was given in. */
    public byte[] bytes() {
        return bytes;
    }

    private byte nextByte() {
        if (position < limit && bytes[position] > ' ') {
            return bytes[position];
        }
        skipBlanks();
        return position < limit ? bytes[position] : end();
    }

    private void skipBlanks() {
        while (position < limit) {
            byte next = bytes[position];
            if (next != ' ' && next != '\n' && next != '\r' && next != '\t') {
                return;
            }
            position++;
        }
    }

    private void scanText() {
        textFrom = position + 1;
        textTo = textEnd(textFrom);
        position = textTo + 1;
    }

    private void scanBareWord() {
        int i = position;
        while (i < limit && isWordPart(bytes[i])) {
            i++;
        }
        textFrom = position;
        textTo = i;
        if (!JsonWords.isValue(bytes, position, i)) {
            throw malformed("not a value");
        }
        position = i;
    }

    private static boolean isWordPart(byte b) {
        return b > ' ' && b != ',' && b != '}' && b != ']' && b != ':' && b != '"';
    }

    private byte end() {
        throw malformed("the document ends too early");
    }

    private MalformedPayload malformed(String what) {
        return new MalformedPayload(RejectReason.JSON_MALFORMED, what + " at byte " + position);
    }

    private static MalformedPayload tooDeep() {
        return new MalformedPayload(RejectReason.JSON_TOO_DEEP, "nested deeper than " + MAX_DEPTH);
    }
}
