// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.score;

import dev.errata.local.score.baseline.Baseline;
import dev.errata.model.ErrorEvent;
import dev.errata.model.Fingerprint;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** A way to group: Errata's own or a baseline. */
sealed interface Contender {

    String name();

    /** Starts with nothing seen: project and event → group, for one event after the other. */
    BiFunction<String, ErrorEvent, String> start();

    /** All of them, Errata first. */
    static List<Contender> all() {
        List<Contender> all = new ArrayList<>(List.of(new Errata()));
        for (Baseline baseline : Baseline.ALL) {
            all.add(new ByKey(baseline));
        }
        return all;
    }

    /** The classes that run in the job. */
    record Errata() implements Contender {

        @Override
        public String name() {
            return "errata";
        }

        @Override
        public BiFunction<String, ErrorEvent, String> start() {
            ErrataProjects projects = new ErrataProjects();
            return (project, event) ->
                    Fingerprint.hex(projects.place(project, event).group());
        }
    }

    /** A baseline: equal keys are one group. */
    record ByKey(Baseline baseline) implements Contender {

        @Override
        public String name() {
            return baseline.name();
        }

        @Override
        public BiFunction<String, ErrorEvent, String> start() {
            return (project, event) -> baseline.key(event);
        }
    }
}
