// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.udfs;

import org.apache.flink.table.functions.ScalarFunction;
import org.jspecify.annotations.Nullable;

/** {@code MESSAGE_TEMPLATE(message STRING) → STRING}: the message with its variable parts masked. */
public final class MessageTemplate extends ScalarFunction {

    private static final long serialVersionUID = 1;

    public @Nullable String eval(@Nullable String message) {
        return message == null ? null : dev.errata.grouping.messages.MessageTemplate.of(message);
    }
}
