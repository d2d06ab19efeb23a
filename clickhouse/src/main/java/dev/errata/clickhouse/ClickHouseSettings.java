// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.clickhouse;

import java.io.Serializable;
import java.util.Map;

/**
 * Where ClickHouse is and who asks.
 *
 * @param url address of the HTTP interface, without a database
 * @param database the generation's database; need not exist yet
 * @param user login name
 * @param password may be empty; never printed
 */
public record ClickHouseSettings(String url, String database, String user, String password) implements Serializable {

    public static final String DEFAULT_URL = "http://127.0.0.1:8123";
    public static final String DEFAULT_DATABASE = "errata";
    public static final String DEFAULT_USER = "default";

    /**
     * Checks the name of the database: it is put into statements as it is.
     *
     * @throws IllegalArgumentException if a field has an impossible value
     */
    public ClickHouseSettings {
        if (!url.startsWith("http://") && !url.startsWith("https://")) {
            throw new IllegalArgumentException(
                    "the address of ClickHouse starts with http:// or https://, not: " + url);
        }
        if (!database.matches("[A-Za-z_][A-Za-z0-9_]{0,63}")) {
            throw new IllegalArgumentException("not the name of a database: " + database);
        }
    }

    /** Reads {@code ERRATA_CLICKHOUSE_URL}, {@code _DATABASE}, {@code _USER} and {@code _PASSWORD}. */
    public static ClickHouseSettings fromEnvironment() {
        return from(System.getenv());
    }

    static ClickHouseSettings from(Map<String, String> environment) {
        return new ClickHouseSettings(
                environment.getOrDefault("ERRATA_CLICKHOUSE_URL", DEFAULT_URL),
                environment.getOrDefault("ERRATA_CLICKHOUSE_DATABASE", DEFAULT_DATABASE),
                environment.getOrDefault("ERRATA_CLICKHOUSE_USER", DEFAULT_USER),
                environment.getOrDefault("ERRATA_CLICKHOUSE_PASSWORD", ""));
    }

    /** The same server and user, another database. */
    public ClickHouseSettings withDatabase(String other) {
        return new ClickHouseSettings(url, other, user, password);
    }

    @Override
    public String toString() {
        return "ClickHouseSettings[url=%s, database=%s, user=%s, password=***]".formatted(url, database, user);
    }
}
