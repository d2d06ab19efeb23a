// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.gateway;

/**
 * What a client has to know to send to a project.
 *
 * @param project name of the project
 * @param id its number, which stands in DSNs
 * @param key one of its keys
 */
public record IngestAccess(String project, long id, String key) {

    /** The DSN for a gateway at {@code host:port}. */
    public String dsn(String address) {
        return "http://%s@%s/%d".formatted(key, address, id);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return project + " (" + id + ")";
    }
}
