// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing;

/**
 * Calls of one service to one address, and whose spans answered them.
 *
 * @param address {@code server.address:port}, or the peer's name where the address is not known
 * @param callee service of the callee's span; empty if none came
 */
public record PeerSighting(String project, String caller, String address, String callee) {}
