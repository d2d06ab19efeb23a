// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api.search;

import java.util.List;

/** A search that cannot be understood, with the place and what could stand there. */
public final class SearchException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int position;
    private final transient List<String> allowed;

    SearchException(int position, String detail, List<String> allowed) {
        super(detail);
        this.position = position;
        this.allowed = List.copyOf(allowed);
    }

    /** One sentence for people. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    /** Where it is wrong, in characters from 0. */
    public int position() {
        return position;
    }

    /** What could stand there; empty if that cannot be listed. */
    public List<String> allowed() {
        return allowed;
    }
}
