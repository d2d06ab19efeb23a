// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping;

import dev.errata.model.Command;
import dev.errata.model.CommandOutcome;
import dev.errata.model.Placement;
import java.util.function.Consumer;

/** What people say about groups: merges, splits and vetoes, which the next event follows too. */
public final class Corrections {

    /**
     * Applies a command, or says why it cannot be. Applying it again changes nothing.
     *
     * @param moved gets one placement for each variant that is in another group now, valid from the command's time
     */
    public CommandOutcome apply(Command command, ProjectMemory memory, Consumer<Placement> moved) {
        return new CommandOutcome(command, false, "commands are not understood yet");
    }
}
