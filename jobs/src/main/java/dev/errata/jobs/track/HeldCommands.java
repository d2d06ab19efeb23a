// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import dev.errata.jobs.lifecycle.CommandMessage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.api.common.state.ListState;

/** Commands of a project that wait until all that was received before them is placed, in the order of receipt. */
final class HeldCommands {

    private static final Comparator<HeldCommand> IN_ORDER = Comparator.comparingLong(HeldCommand::receivedAt)
            .thenComparingLong(held -> held.message().time())
            .thenComparing(held -> held.message().id());

    private final ListState<HeldCommand> held;

    HeldCommands(ListState<HeldCommand> held) {
        this.held = held;
    }

    boolean isEmpty() throws Exception {
        return !held.get().iterator().hasNext();
    }

    void add(HeldCommand command) throws Exception {
        held.add(command);
    }

    /** Event time at which everything that was received before a command is placed. */
    static long dueAt(HeldCommand command) {
        return command.receivedAt() - 1;
    }

    /** Takes those that are due at that event time. */
    List<CommandMessage> take(long time) throws Exception {
        List<HeldCommand> due = new ArrayList<>();
        List<HeldCommand> others = new ArrayList<>();
        for (HeldCommand command : held.get()) {
            (dueAt(command) <= time ? due : others).add(command);
        }
        held.update(others);
        return due.stream().sorted(IN_ORDER).map(HeldCommand::message).toList();
    }
}
