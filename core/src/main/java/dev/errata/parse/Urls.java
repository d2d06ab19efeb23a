// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse;

/** Strips from URLs what may identify people. */
public final class Urls {

    private Urls() {}

    /** The URL without query, fragment and credentials. */
    public static String bare(String url) {
        int end = end(url);
        int host = url.indexOf("://") + 3;
        if (host < 3 || host > end) {
            return url.substring(0, end);
        }
        int path = url.indexOf('/', host);
        int at = url.lastIndexOf('@', path < 0 || path > end ? end - 1 : path);
        return at < host ? url.substring(0, end) : url.substring(0, host) + url.substring(at + 1, end);
    }

    private static int end(String url) {
        for (int i = 0; i < url.length(); i++) {
            char c = url.charAt(i);
            if (c == '?' || c == '#') {
                return i;
            }
        }
        return url.length();
    }
}
