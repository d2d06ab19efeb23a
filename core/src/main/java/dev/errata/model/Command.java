// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.model;

/**
 * What a person asked for, and when.
 *
 * @param id identity of the command; the same id twice is one command
 * @param time when it was given, epoch milliseconds; it holds from then on
 * @param actor who gave it
 */
public record Command(String id, String project, long time, String actor, CommandAction action) {}
