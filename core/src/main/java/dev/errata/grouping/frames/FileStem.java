// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping.frames;

import java.util.Set;

/** The part of a file name that survives a build: no folder, query, content hash, version or suffix. */
final class FileStem {

    /** Stems that many folders have, so that the folder is needed to tell them apart. */
    private static final Set<String> GENERIC = Set.of(
            "index", "main", "mod", "lib", "app", "__init__", "__main__", "views", "models", "utils", "tasks", "types");

    private static final int SHORTEST_HASH = 6;
    private static final int BUNDLER_HASH = 8;

    private FileStem() {}

    /** Appends the stem of a path or URL; {@code #} for a name that is only a number, nothing for an empty one. */
    static void append(String file, StringBuilder out) {
        int end = endOfPath(file);
        int start = startOfName(file, end);
        int stop = end;
        while (true) {
            int shorter = withoutLastPart(file, start, stop, stop == end);
            if (shorter == stop) {
                break;
            }
            stop = shorter;
        }
        if (start > 1 && GENERIC.contains(file.substring(start, stop))) {
            appendFolder(file, start - 1, out);
        }
        if (isNumber(file, start, stop)) {
            out.append(stop > start ? "#" : "");
        } else {
            out.append(file, start, stop);
        }
    }

    private static void appendFolder(String file, int end, StringBuilder out) {
        int start = startOfName(file, end);
        boolean host = start > 1 && file.charAt(start - 1) == '/' && file.charAt(start - 2) == '/';
        if (end > start && !host && !hasDigit(file, start, end) && file.charAt(end - 1) != ':') {
            out.append(file, start, end).append('/');
        }
    }

    private static int endOfPath(String file) {
        for (int i = 0; i < file.length(); i++) {
            char c = file.charAt(i);
            if (c == '?' || c == '#') {
                return i;
            }
        }
        return file.length();
    }

    private static int startOfName(String file, int end) {
        return Math.max(file.lastIndexOf('/', end - 1), file.lastIndexOf('\\', end - 1)) + 1;
    }

    /** Where the name ends without its last suffix, hash or version; {@code stop} if it has none. */
    private static int withoutLastPart(String file, int start, int stop, boolean first) {
        int bundled = stop - BUNDLER_HASH;
        if (!first && bundled > start + 1 && isSeparator(file.charAt(bundled - 1)) && isMixed(file, bundled, stop)) {
            return bundled - 1;
        }
        for (int i = stop - 1; i > start; i--) {
            char c = file.charAt(i);
            if (c == '.' && (first || isDroppable(file, i + 1, stop))) {
                return i;
            }
            if (isSeparator(c)) {
                return isDroppable(file, i + 1, stop) ? i : stop;
            }
        }
        return stop;
    }

    private static boolean isDroppable(String file, int start, int end) {
        return (end > start && isNumber(file, start, end))
                || isHash(file, start, end)
                || isWord(file, start, end, "min")
                || isWord(file, start, end, "bundle")
                || isWord(file, start, end, "chunk");
    }

    private static boolean isWord(String file, int start, int end, String word) {
        return end - start == word.length() && file.startsWith(word, start);
    }

    private static boolean isSeparator(char c) {
        return c == '.' || c == '-' || c == '_' || c == '~';
    }

    private static boolean isNumber(String file, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!isDigit(file.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHash(String file, int start, int end) {
        boolean digit = false;
        for (int i = start; i < end; i++) {
            char c = file.charAt(i);
            digit |= isDigit(c);
            if (!isDigit(c) && !(c >= 'a' && c <= 'f')) {
                return false;
            }
        }
        return digit && end - start >= SHORTEST_HASH;
    }

    /** Eight characters of a base64 alphabet that no word would be: with a digit, or capitals not at the start. */
    private static boolean isMixed(String file, int start, int end) {
        boolean odd = false;
        for (int i = start; i < end; i++) {
            char c = file.charAt(i);
            boolean capital = c >= 'A' && c <= 'Z';
            odd |= isDigit(c) || (capital && i > start);
            if (!capital && !isDigit(c) && !(c >= 'a' && c <= 'z') && c != '-' && c != '_') {
                return false;
            }
        }
        return odd;
    }

    private static boolean hasDigit(String file, int start, int end) {
        for (int i = start; i < end; i++) {
            if (isDigit(file.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
