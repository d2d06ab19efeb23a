// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse;

/** How much of each field is kept, in UTF-16 units and items; longer text is cut, never refused. */
public final class FieldLimits {

    public static final int MESSAGE = 8_192;
    public static final int EXCEPTION_TYPE = 512;
    public static final int SYMBOL = 512;
    public static final int FILE = 1_024;
    public static final int SOURCE_LINE = 512;
    public static final int URL = 2_048;
    public static final int RELEASE = 200;
    public static final int TRANSACTION = 200;
    public static final int SERVICE = 200;
    public static final int SERVER_NAME = 200;
    public static final int ENVIRONMENT = 64;
    public static final int LOGGER = 64;
    public static final int PLATFORM = 64;
    public static final int SDK = 128;
    public static final int METHOD = 32;
    public static final int TAG_KEY = 200;
    public static final int TAG_VALUE = 200;
    public static final int TAGS = 50;
    public static final int FINGERPRINT_PART = 1_024;
    public static final int FINGERPRINT_PARTS = 50;
    public static final int OLDEST_FRAMES = 50;
    public static final int NEWEST_FRAMES = 200;
    public static final int INNERMOST_EXCEPTIONS = 50;
    public static final int OUTERMOST_EXCEPTIONS = 50;

    private FieldLimits() {}

    /** The first {@code max} units of the text, one less where that would cut a surrogate pair. */
    public static String cut(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max);
    }
}
