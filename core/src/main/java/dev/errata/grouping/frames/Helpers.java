// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping.frames;

import dev.errata.grouping.lists.ListFile;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Knows functions that fail for their callers: checks, assertions, and functions that only throw. */
final class Helpers {

    private static final Set<String> TYPES = new HashSet<>();
    private static final Set<String> FUNCTIONS = new HashSet<>();

    static {
        for (String line : ListFile.lines(Helpers.class, "helpers/helpers.txt")) {
            String[] parts = line.split(" ", 2);
            (parts[0].equals("type") ? TYPES : FUNCTIONS).add(parts[1]);
        }
    }

    private Helpers() {}

    /** Whether a canonical name is that of a helper. */
    static boolean contains(String name) {
        int function = startOfPart(name, name.length());
        if (FUNCTIONS.contains(firstWord(name, function))) {
            return true;
        }
        int typeEnd = Math.max(0, function - 1);
        return TYPES.contains(name.substring(startOfPart(name, typeEnd), typeEnd));
    }

    private static int startOfPart(String name, int end) {
        int i = end;
        while (i > 0 && ".:/\\".indexOf(name.charAt(i - 1)) < 0) {
            i--;
        }
        return i;
    }

    /** Lower-case letters up to a capital or another sign: {@code require} of {@code requireField}. */
    private static String firstWord(String name, int start) {
        int i = start;
        if (i < name.length() && Character.isUpperCase(name.charAt(i))) {
            i++;
        }
        while (i < name.length() && Character.isLowerCase(name.charAt(i))) {
            i++;
        }
        return name.substring(start, i).toLowerCase(Locale.ROOT);
    }
}
