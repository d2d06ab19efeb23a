// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.dispatch.http;

import java.util.Locale;

/**
 * What became of a request.
 *
 * @param status of the answer; 0 if there was none
 * @param detail why not, or the beginning of the answer if it is not good
 */
public record Answer(int status, String detail) {

    private static final int TIMEOUT = 408;
    private static final int TOO_MANY = 429;

    /** There was none. */
    public static Answer none(String why) {
        return new Answer(0, why);
    }

    /** Whether the request did what it should. */
    public boolean isGood() {
        return status >= 200 && status < 300;
    }

    /** Whether the same request would not do better later. */
    public boolean isFinal() {
        return status >= 300 && status < 500 && status != TIMEOUT && status != TOO_MANY;
    }

    @Override
    public String toString() {
        return status == 0
                ? "no answer: " + detail
                : String.format(Locale.ROOT, "%d %s", status, detail).strip();
    }
}
