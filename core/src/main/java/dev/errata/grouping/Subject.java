// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping;

import dev.errata.model.ErrorEvent;
import dev.errata.model.StackTrace;
import dev.errata.model.ThrownException;
import java.util.List;

/**
 * What one event is about: the innermost exception, or the message if nothing was thrown.
 *
 * @param type canonical type; empty if there is none or the client made it up
 * @param message what it says
 * @param stack where it was thrown, or else where the nearest outer exception was
 * @param overflow whether recursion without end broke the stack, so that only its cycle says something
 * @param captured whether the stack shows only where the error was reported, so that it says little
 */
record Subject(String type, String message, StackTrace stack, boolean overflow, boolean captured) {

    static Subject of(ErrorEvent event) {
        if (event.exceptions().isEmpty()) {
            String template = event.messageTemplate();
            return new Subject("", template.isEmpty() ? event.message() : template, StackTrace.EMPTY, false, false);
        }
        ThrownException innermost = event.exceptions().innermost();
        String type = innermost.synthetic() ? "" : TypeName.canonical(innermost.type());
        String message = innermost.message().isEmpty() && type.isEmpty() ? event.message() : innermost.message();
        return new Subject(
                type,
                message,
                nearestStack(event),
                StackOverflow.is(type, message),
                innermost.synthetic() || TypeName.saysOnlyError(innermost.type()));
    }

    private static StackTrace nearestStack(ErrorEvent event) {
        List<ThrownException> chain = event.exceptions().exceptions();
        for (ThrownException exception : chain) {
            if (!exception.stackTrace().isEmpty()) {
                return exception.stackTrace();
            }
        }
        return event.callSite();
    }
}
