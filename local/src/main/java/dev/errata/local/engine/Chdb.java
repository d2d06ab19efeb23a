// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.engine;

import com.sun.jna.Library;
import com.sun.jna.Pointer;
import org.jspecify.annotations.Nullable;

/** The functions of libchdb that the launcher needs. */
interface Chdb extends Library {
    /** Runs a command line of clickhouse-local until it ends; the first argument is the program's name. */
    @Nullable
    Pointer chdb_query_cmdline(int count, String[] arguments);

    /** With 0 the engine leaves the process's signal handlers alone. */
    void chdb_set_signal_handlers_enabled(int enabled);
}
