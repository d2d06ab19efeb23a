// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.score.baseline;

import dev.errata.model.ErrorEvent;
import dev.errata.model.Frame;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Service, type, word-like tokens of the message, file and function of the topmost meaningful frame: as Datadog's
 * documentation of Error Tracking's default grouping says.
 */
record DatadogLike() implements Baseline {

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'|`[^`]*`|\\([^()]*\\)");
    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\p{N}_-])\\p{L}+(?![\\p{L}\\p{N}_-])");

    @Override
    public String name() {
        return "Datadog-like";
    }

    @Override
    public String key(ErrorEvent event) {
        Thrown thrown = Thrown.of(event);
        List<Frame> own = thrown.inApp();
        String top = own.isEmpty() ? "" : Thrown.place(own.get(own.size() - 1));
        return String.join("\0", event.service(), thrown.type(), words(thrown.message()), top);
    }

    private static String words(String message) {
        StringBuilder words = new StringBuilder();
        for (Matcher word = WORD.matcher(QUOTED.matcher(message).replaceAll(" ")); word.find(); ) {
            words.append(word.group()).append(' ');
        }
        return words.toString();
    }
}
