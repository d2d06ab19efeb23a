// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing;

/**
 * Calls of one service to one address, and whose spans answered them.
 *
 * @param address {@code server.address:port}, or the peer's name where the address is not known
 * @param callee service of the callee's span; empty if none came
 */
public record PeerSighting(String project, String caller, String address, String callee) {

    @Override
    public int hashCode() { // the one of a record costs more than all else of an addition
        return 31 * (31 * (31 * address.hashCode() + caller.hashCode()) + callee.hashCode()) + project.hashCode();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PeerSighting that
                && address.equals(that.address)
                && caller.equals(that.caller)
                && callee.equals(that.callee)
                && project.equals(that.project);
    }
}
