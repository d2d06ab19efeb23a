// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.demo;

import dev.errata.local.traffic.Ledger;
import dev.errata.local.traffic.TraceFingerprints;
import java.util.List;

/**
 * Everything that one demo sent, as it must be found again.
 *
 * @param since when it began, epoch milliseconds
 * @param runPrefix first 16 hex digits of the ids of all generated events
 * @param ledger acknowledged generated events
 * @param fingerprints which fingerprint a generated error has
 * @param single what the requests of real clients and the bad payloads must become
 */
record Sent(long since, String runPrefix, Ledger ledger, TraceFingerprints fingerprints, Single single) {

    /**
     * Everything that was not generated.
     *
     * @param requests how many recorded requests were sent this time
     * @param expected what those, the ones sent earlier and the bad payloads must become
     * @param refusals what the gateway had to refuse
     * @param live what live clients delivered
     * @param shop what the payloads of the synthetic shop must become
     */
    record Single(int requests, ExpectedItems expected, Refusals refusals, List<LiveErrors> live, ExpectedItems shop) {

        /** Nothing. */
        static final Single NONE = new Single(0, ExpectedItems.NONE, Refusals.NONE, List.of(), ExpectedItems.NONE);

        Single {
            live = List.copyOf(live);
        }

        /** What all payloads must become. */
        ExpectedItems all() {
            return expected.plus(shop);
        }

        /** Errors that live clients delivered. */
        int liveErrors() {
            return live.stream().mapToInt(errors -> errors.types().size()).sum();
        }
    }
}
