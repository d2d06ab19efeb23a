// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.lifecycle;

/**
 * A group in one hour.
 *
 * @param hour epoch hour
 */
public record HourGroup(long hour, long group) {}
