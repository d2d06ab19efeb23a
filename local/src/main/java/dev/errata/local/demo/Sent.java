// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.demo;

import dev.errata.local.traffic.Ledger;
import dev.errata.local.traffic.TraceFingerprints;

/**
 * Everything that one demo sent, as it must be found again.
 *
 * @param since when it began, epoch milliseconds
 * @param runPrefix first 16 hex digits of the ids of all generated events
 * @param ledger acknowledged generated events
 * @param fingerprints which fingerprint a generated error has
 * @param single what the requests of real clients and the bad payloads must become
 */
record Sent(long since, String runPrefix, Ledger ledger, TraceFingerprints fingerprints, ExpectedItems single) {}
