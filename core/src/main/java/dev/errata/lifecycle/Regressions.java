// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.lifecycle;

import dev.errata.model.ResolveMode;
import java.util.OptionalInt;

/** Tells whether what was seen reopens what was resolved; in no mode does anything from before the resolve. */
final class Regressions {

    private final LifecycleSettings settings;

    Regressions(LifecycleSettings settings) {
        this.settings = settings;
    }

    /** Whether an occurrence in one release reopens the group. */
    boolean regresses(Decision resolve, SeenRelease seen, ReleaseBook book) {
        boolean elsewhere =
                !resolve.environment().isEmpty() && !resolve.environment().equals(seen.environment());
        if (elsewhere || seen.last() <= resolve.time() + settings.grace()) {
            return false;
        }
        if (resolve.mode() == ResolveMode.NOW) {
            return true;
        }
        if (seen.release().isEmpty()) {
            return settings.unknownReleaseRegresses();
        }
        if (seen.release().equals(SeenRelease.FORGOTTEN)) {
            return false;
        }
        ReleaseLine line = book.line(seen.service(), seen.environment());
        return resolve.mode() == ResolveMode.IN_RELEASE
                ? isInOrAfter(line, seen, resolve)
                : isAfterCurrent(line, seen, resolve);
    }

    private boolean isInOrAfter(ReleaseLine line, SeenRelease seen, Decision resolve) {
        if (isNotYetKnown(line, resolve.release())) {
            return seen.last() >= resolve.time() + settings.constantAfter();
        }
        OptionalInt order = line.compare(seen.release(), resolve.release());
        return order.isEmpty()
                || order.getAsInt() >= 0
                || line.isConstant(seen.release(), seen.last(), settings.constantAfter());
    }

    private boolean isAfterCurrent(ReleaseLine line, SeenRelease seen, Decision resolve) {
        String current = resolve.release().isEmpty() ? line.greatestAt(resolve.time()) : resolve.release();
        if (current.isEmpty() || line.isConstant(seen.release(), seen.last(), settings.constantAfter())) {
            return true;
        }
        OptionalInt order = line.compare(seen.release(), current);
        return order.isEmpty() || order.getAsInt() > 0;
    }

    /** A release that will come: greater than all there are, if names alone do not tell. */
    private static boolean isNotYetKnown(ReleaseLine line, String release) {
        return line.order() != ReleaseOrder.SEMANTIC && !line.knows(release);
    }
}
