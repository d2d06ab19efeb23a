// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.clickhouse.schema;

import dev.errata.clickhouse.ClickHouseSettings;
import dev.errata.clickhouse.QueryException;
import java.io.PrintStream;
import java.util.List;

/**
 * The migrations as a program: brings the database that the environment names to the schema in this jar. Ends with 0
 * when the database has that schema, 1 when it does not fit or a statement was refused, 2 when it was called wrongly,
 * 3 when ClickHouse is away and another try may succeed.
 */
public final class Migrate {

    static final int REFUSED = 1;
    static final int USAGE = 2;
    static final int AWAY = 3;

    private Migrate() {}

    /** Takes no argument; see {@link ClickHouseSettings#fromEnvironment()}. */
    public static void main(String[] args) {
        System.exit(run(args, System.out, System.err));
    }

    static int run(String[] args, PrintStream out, PrintStream err) {
        if (args.length > 0) {
            err.println("migrate takes no argument; ERRATA_CLICKHOUSE_URL, _DATABASE, _USER and _PASSWORD say where");
            return USAGE;
        }
        try {
            return apply(ClickHouseSettings.fromEnvironment(), out, err);
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            return USAGE;
        }
    }

    static int apply(ClickHouseSettings settings, PrintStream out, PrintStream err) {
        try {
            List<String> applied = new Migrations(settings).apply();
            applied.forEach(file -> out.println("applied " + file));
            out.println(settings.database() + " has the schema of this program");
            return 0;
        } catch (SchemaException e) {
            err.println(e.getMessage());
            return REFUSED;
        } catch (QueryException e) {
            err.println(settings.url() + ": " + e.getMessage());
            return e.retryable() ? AWAY : REFUSED;
        }
    }
}
