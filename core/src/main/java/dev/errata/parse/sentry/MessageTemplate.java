// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.sentry;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Formats a message template the way loggers do: {@code %s %d}, {@code %(name)s}, <code>{} {0} {name}</code>. */
final class MessageTemplate {

    private static final Pattern PLACEHOLDER = Pattern.compile("%(?:\\((\\w{1,64})\\))?[sdifor]|\\{(\\w{0,64})}");

    private MessageTemplate() {}

    /** The template with the parameters put in; a placeholder without a parameter stays. */
    static String fill(String template, Map<String, String> parameters) {
        if (parameters.isEmpty()) {
            return template;
        }
        StringBuilder filled = new StringBuilder();
        Matcher matcher = PLACEHOLDER.matcher(template);
        int index = 0;
        while (matcher.find()) {
            String name = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
            String key = name == null || name.isEmpty() ? Integer.toString(index++) : name;
            String value = parameters.getOrDefault(key, matcher.group());
            matcher.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(filled).toString();
    }
}
