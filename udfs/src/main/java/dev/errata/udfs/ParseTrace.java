// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.udfs;

import dev.errata.model.ErrorEvent;
import dev.errata.model.Frame;
import dev.errata.model.ThrownException;
import java.util.List;
import org.apache.flink.table.annotation.DataTypeHint;
import org.apache.flink.table.functions.FunctionContext;
import org.apache.flink.table.functions.ScalarFunction;
import org.apache.flink.types.Row;
import org.jspecify.annotations.Nullable;

/**
 * {@code PARSE_TRACE(trace STRING) → ROW<language, type, message, causes, frames>}: the innermost exception of a stack
 * trace, the types that were thrown (innermost first) and its frames, oldest first; null for text without a stack trace.
 */
public final class ParseTrace extends ScalarFunction {

    private static final long serialVersionUID = 1;

    private transient @Nullable TraceText traces;

    @Override
    public void open(FunctionContext context) {
        traces = new TraceText();
    }

    @DataTypeHint("ROW<`language` STRING, `type` STRING, `message` STRING, `causes` ARRAY<STRING>,"
            + " `frames` ARRAY<ROW<`module` STRING, `function` STRING, `file` STRING, `line` INT>>>")
    public @Nullable Row eval(@Nullable String trace) {
        ErrorEvent event = trace == null || traces == null ? null : traces.event(trace);
        if (event == null) {
            return null;
        }
        List<ThrownException> chain = event.exceptions().exceptions();
        ThrownException innermost = event.exceptions().innermost();
        return Row.of(
                event.platform(),
                innermost.type(),
                innermost.message(),
                chain.stream().map(ThrownException::type).toArray(String[]::new),
                innermost.stackTrace().frames().stream().map(ParseTrace::row).toArray(Row[]::new));
    }

    private static Row row(Frame frame) {
        return Row.of(frame.module(), frame.function(), frame.file(), frame.line());
    }
}
