// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing;

/** What earlier traces tell of whom a service calls. */
public interface KnownPeers {

    /** Nothing is known. */
    KnownPeers NONE = new KnownPeers() {
        @Override
        public String serviceAt(String caller, String address) {
            return "";
        }

        @Override
        public boolean usuallySendsSpans(String caller, String address) {
            return false;
        }
    };

    /** The service most often seen to answer this caller at an address; empty if none was. */
    String serviceAt(String caller, String address);

    /** Whether of at least 100 calls in the last day 95 % met a span of the callee. */
    boolean usuallySendsSpans(String caller, String address);
}
