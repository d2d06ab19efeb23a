// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.correlate;

/**
 * What is remembered of a trace in which nothing failed.
 *
 * @param until when it is forgotten, by time of receipt
 * @param time when it began, which a later version of it has as well
 */
public record HealthyTrace(long until, long time) {}
