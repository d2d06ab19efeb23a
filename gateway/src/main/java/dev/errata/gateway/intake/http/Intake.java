// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.http;

import dev.errata.gateway.intake.kafka.EventLog;
import dev.errata.gateway.intake.limits.RateGate;
import dev.errata.gateway.intake.outcome.Outcomes;

/** What every protocol needs: where payloads go, who may pass, the books, and how large things may be. */
public record Intake(EventLog log, RateGate gate, Outcomes outcomes, Limits limits) {}
