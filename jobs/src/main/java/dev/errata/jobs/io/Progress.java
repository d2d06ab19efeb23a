// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.io;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * That one of several tellers has told all that was received up to a time.
 *
 * @param teller from 0
 * @param tellers how many there are
 * @param time epoch milliseconds
 */
public record Progress(int teller, int tellers, long time) {

    /** How payloads of progress say what they are. */
    public static final String FORMAT = "progress";

    /** As text: the three numbers. */
    byte[] write() {
        return (teller + " " + tellers + " " + time).getBytes(StandardCharsets.US_ASCII);
    }

    /** What was written; empty for anything else. */
    static Optional<Progress> read(byte[] bytes) {
        String[] numbers = new String(bytes, StandardCharsets.US_ASCII).split(" ", -1);
        if (numbers.length != 3) {
            return Optional.empty();
        }
        try {
            Progress progress = new Progress(
                    Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]), Long.parseLong(numbers[2]));
            return progress.teller >= 0 && progress.teller < progress.tellers
                    ? Optional.of(progress)
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
