// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.lifecycle;

/** By what the releases of a service are put in order; one service has one order. */
public enum ReleaseOrder {
    /** By Semantic Versioning, if most names are versions. */
    SEMANTIC,
    /** In the order they were deployed in, if somebody tells. */
    DEPLOYED,
    /** In the order their first errors came in. */
    FIRST_SEEN
}
