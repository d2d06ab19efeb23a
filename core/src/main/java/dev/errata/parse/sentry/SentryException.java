// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.sentry;

import dev.errata.model.InApp;
import dev.errata.model.StackTrace;

/**
 * One entry of {@code exception.values} as it was written.
 *
 * @param module package or module of the type, or empty
 * @param link how it hangs together with the others
 */
record SentryException(
        String type, String value, String module, StackTrace stack, InApp handled, boolean synthetic, Link link) {

    /**
     * Place of an exception in the tree that the client reports.
     *
     * @param id number of the exception, -1 if the client does not number them
     * @param parent number of the exception that it belongs to, -1 for the root
     * @param source what it is to its parent: {@code cause}, {@code errors[1]}, or empty
     * @param suppressed whether it only happened while the parent was handled
     */
    record Link(int id, int parent, String source, boolean suppressed) {

        static final Link NONE = new Link(-1, -1, "", false);

        boolean isNumbered() {
            return id >= 0;
        }

        /** Whether it is one of several members of an exception group rather than a cause. */
        boolean isMember() {
            return source.indexOf('[') >= 0;
        }
    }

    boolean saysNothing() {
        return type.isEmpty() && value.isEmpty() && stack.isEmpty();
    }

    /** The type with its package, where the language has them and the client sends them apart. */
    String qualifiedType(String platform) {
        return platform.equals("java") && !module.isEmpty() && !type.isEmpty() ? module + '.' + type : type;
    }
}
