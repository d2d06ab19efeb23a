// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.echo;

import dev.errata.grouping.lists.ListFile;
import java.util.List;
import java.util.Set;

/** Who reports what ends a request, and which loggers repeat it; the names are lists beside this class. */
public final class EchoRules {

    private static final Set<String> HANDLERS = Set.copyOf(ListFile.lines(EchoRules.class, "handlers.txt"));
    private static final List<String> LOGGERS = ListFile.lines(EchoRules.class, "loggers.txt");

    private EchoRules() {}

    /** Whether a client's mechanism is a handler whose reports loggers may repeat. */
    public static boolean isHandler(String mechanism) {
        return HANDLERS.contains(mechanism);
    }

    /** Whether a logger repeats what handlers report. */
    public static boolean isEchoing(String logger) {
        for (int i = 0; i < LOGGERS.size(); i++) {
            if (logger.startsWith(LOGGERS.get(i))) {
                return true;
            }
        }
        return false;
    }
}
