// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.http;

/**
 * Sizes in bytes beyond which a request is too large.
 *
 * @param wire any body as it is sent
 * @param envelope an envelope after unpacking
 * @param event one event after unpacking; not more than a record of Kafka holds
 * @param otlp an OTLP request after unpacking
 * @param lines a body of log lines after unpacking
 */
public record Limits(int wire, int envelope, int event, int otlp, int lines) {}
