// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.sentry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns the tree of exceptions that newer clients report into the chain of causes. Suppressed exceptions and the
 * members of exception groups are not causes and are left out; the only member of a group counts as its cause.
 */
final class CauseChain {

    private CauseChain() {}

    /** The chain in wire order, innermost cause first; lists without numbers are such a chain already. */
    static List<SentryException> of(List<SentryException> values) {
        if (values.size() < 2 || !values.stream().allMatch(e -> e.link().isNumbered())) {
            return values;
        }
        List<SentryException> chain = new ArrayList<>();
        SentryException next = root(values);
        while (next != null && !chain.contains(next)) {
            chain.add(next);
            next = causeOf(next, values);
        }
        Collections.reverse(chain);
        return chain;
    }

    private static SentryException root(List<SentryException> values) {
        SentryException root = values.get(values.size() - 1);
        for (SentryException candidate : values) {
            if (candidate.link().parent() < 0) {
                root = candidate;
            }
        }
        return root;
    }

    private static @Nullable SentryException causeOf(SentryException parent, List<SentryException> values) {
        SentryException member = null;
        int members = 0;
        for (SentryException child : values) {
            if (child.link().parent() != parent.link().id() || child.link().suppressed()) {
                continue;
            }
            if (!child.link().isMember()) {
                return child;
            }
            member = child;
            members++;
        }
        return members == 1 ? member : null;
    }
}
