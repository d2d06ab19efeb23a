// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import com.dynatrace.hash4j.hashing.Hashing;
import dev.errata.jobs.lifecycle.CommandMessage;
import java.io.IOException;
import java.util.Arrays;
import org.apache.flink.api.common.state.ValueState;

/** The last commands of a project, so that one that comes again is not done again. */
final class RecentCommands {

    /** What the last commands tell of one that comes. */
    enum Known {
        /** No command had that id. */
        NO,
        /** The same command came before. */
        SAME,
        /** Another command came with the same id. */
        OTHER
    }

    /** Commands that are remembered. */
    static final int CAPACITY = 1_000;

    private static final int LONGS_PER_COMMAND = 2;
    private static final long[] NONE = {};

    private final ValueState<long[]> commands;

    /** @param commands two hashes for each command: of its id and of what it asks for, the latest last */
    RecentCommands(ValueState<long[]> commands) {
        this.commands = commands;
    }

    /** Whether the command came before; remembers one that is new. */
    Known add(CommandMessage command) throws IOException {
        long id = Hashing.xxh3_64().hashCharsToLong(command.id());
        long content = command.contentHash();
        long[] known = commands.value() == null ? NONE : commands.value();
        for (int i = 0; i < known.length; i += LONGS_PER_COMMAND) {
            if (known[i] == id) {
                return known[i + 1] == content ? Known.SAME : Known.OTHER;
            }
        }
        int from = known.length == CAPACITY * LONGS_PER_COMMAND ? LONGS_PER_COMMAND : 0;
        long[] with = Arrays.copyOfRange(known, from, known.length + LONGS_PER_COMMAND);
        with[with.length - 2] = id;
        with[with.length - 1] = content;
        commands.update(with);
        return Known.NO;
    }
}
