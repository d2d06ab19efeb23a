// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.io;

/**
 * A record of a topic that keeps the last value of each key.
 *
 * @param value empty if the key was taken away
 * @param timestamp of the record, epoch milliseconds
 */
public record KeyedText(String key, String value, long timestamp) {}
