// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping.messages;

/**
 * A message with its variable parts masked, so that reports of one problem say the same. Tokens with a digit, quoted
 * strings, paths, URLs, e-mail addresses, JSON and the placeholders of format strings become {@link #MASK}; quoted
 * names of code stay, because they tell problems apart. Stateless and linear.
 */
public final class MessageTemplate {

    /** What stands for a variable part. */
    public static final String MASK = "<*>";

    /** How much of a message is read. */
    public static final int MAX_INPUT = 2_000;

    /** How long a template gets. */
    public static final int MAX_LENGTH = 400;

    private MessageTemplate() {}

    /** The template of a message; empty for a blank one. Never fails. */
    public static String of(String message) {
        return message.isEmpty() ? "" : new TemplateScanner(message, Snippet.end(message)).scan();
    }
}
