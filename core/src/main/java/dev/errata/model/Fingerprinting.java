// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.model;

/**
 * What the event path decides about one event, without state.
 *
 * @param keys exact keys
 * @param type innermost exception type, canonical; empty for a plain message
 * @param template message with its variable parts masked
 * @param title one line for people: type and message
 * @param culprit where it failed: the top in-app function
 */
public record Fingerprinting(GroupingKeys keys, String type, String template, String title, String culprit) {}
