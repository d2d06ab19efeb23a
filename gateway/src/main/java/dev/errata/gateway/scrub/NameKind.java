// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.scrub;

/** What the name of a value says of it. */
enum NameKind {
    /** Nothing: the value is searched for secrets. */
    PLAIN,
    /** It is a secret. */
    SECRET,
    /** Texts under it are secrets, but a number is only how many there are. */
    SECRETS,
    /** An id or a name from code that grouping needs: left as it is. */
    VERBATIM,
    /** A file or its address: only credentials in it are taken out. */
    LOCATION,
    /** A list of libraries: names in it are those of libraries. */
    CATALOGUE;

    boolean isSecret() {
        return this == SECRET || this == SECRETS;
    }
}
