// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local;

import dev.errata.local.parts.ClickHouseAccess;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code errata sql}: one statement for ClickHouse. */
@Command(
        name = "sql",
        mixinStandardHelpOptions = true,
        description = "Ask ClickHouse; names without a database mean the database errata.")
final class SqlCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SQL", description = "One statement, or - to read it from the standard input.")
    private String sql = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "Any output format of ClickHouse (default: ${DEFAULT-VALUE}).")
    private String format = "PrettyCompactMonoBlock";

    @Option(names = "--writer", description = "As the user that may change tables, not as the one that may only read.")
    private boolean writer;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        LocalStack stack = Installation.stack(out);
        ClickHouseAccess access = writer ? stack.clickHouse() : stack.clickHouseReader();
        String statement = sql.equals("-") ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8) : sql;
        out.print(access.query(statement, format));
        out.flush();
        return 0;
    }
}
