// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.alerting;

/**
 * Requests that an endpoint served in a minute.
 *
 * @param minute epoch minute, event time
 */
public record EndpointMinute(long minute, long requests, long errors) {}
