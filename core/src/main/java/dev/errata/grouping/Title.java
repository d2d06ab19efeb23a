// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping;

import dev.errata.model.ErrorEvent;

/** What people read first about an error. */
final class Title {

    static final int MAX_LENGTH = 200;
    private static final String NOTHING = "(no message)";

    private Title() {}

    /** Type and first line of the message, cut at {@link #MAX_LENGTH}. */
    static String of(ErrorEvent event, Subject subject) {
        String message = firstLine(event.exceptions().isEmpty() ? event.message() : subject.message());
        String type = TypeName.simple(subject.type());
        String title;
        if (type.isEmpty()) {
            title = message.isEmpty() ? NOTHING : message;
        } else {
            title = message.isEmpty() ? type : type + ": " + message;
        }
        return title.length() <= MAX_LENGTH ? title : title.substring(0, cut(title));
    }

    /** Where it failed: the top in-app frame, or the transaction if there is no stack. */
    static String culprit(ErrorEvent event, KeyFrames frames) {
        return frames.size() == 0 ? event.transaction() : frames.fromTop(0).text();
    }

    private static String firstLine(String message) {
        String text = message.length() > 4 * MAX_LENGTH ? message.substring(0, 4 * MAX_LENGTH) : message;
        text = text.strip();
        int line = text.indexOf('\n');
        return line < 0 ? text : text.substring(0, line).stripTrailing();
    }

    /** Never between the halves of a surrogate pair. */
    private static int cut(String title) {
        return Character.isHighSurrogate(title.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH;
    }
}
