// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.lifecycle;

/** What is known of the releases of a project. */
@FunctionalInterface
public interface ReleaseBook {

    /** The releases of a service in an environment; {@link ReleaseLine#EMPTY} if there are none. */
    ReleaseLine line(String service, String environment);
}
