// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.engine;

import com.sun.jna.Memory;
import java.util.LinkedHashMap;
import java.util.Map;

/** The signal actions of the JVM, kept safe while the engine loads: without them the first NullPointerException ends the process. */
final class Signals {
    /** HUP, INT, QUIT, ILL, TRAP, ABRT, FPE, USR2, SEGV, PIPE, TERM on Linux. */
    private static final int[] LINUX = {1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 13, 15};

    /** The same on macOS, where BUS is 10 and USR2 is 31. */
    private static final int[] DARWIN = {1, 2, 3, 4, 5, 6, 8, 10, 11, 13, 15, 31};

    /** More than a {@code struct sigaction} takes on any system. */
    private static final int SIGACTION_BYTES = 256;

    private final Map<Integer, Memory> saved = new LinkedHashMap<>();

    private Signals() {}

    /** Remembers the action of every signal that HotSpot uses. */
    static Signals save() {
        Signals signals = new Signals();
        for (int signal : com.sun.jna.Platform.isMac() ? DARWIN : LINUX) {
            Memory action = new Memory(SIGACTION_BYTES);
            if (LibC.INSTANCE.sigaction(signal, null, action) == 0) {
                signals.saved.put(signal, action);
            }
        }
        return signals;
    }

    /** Puts every remembered action back. */
    void restore() {
        saved.forEach((signal, action) -> LibC.INSTANCE.sigaction(signal, action, null));
    }
}
