// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.parts;

import dev.errata.clickhouse.ClickHouseSettings;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Where ClickHouse is, and as whom to ask: an HTTP address such as {@code http://127.0.0.1:8123}, a user, a password. */
public record ClickHouseAccess(String url, String user, String password) {
    private static final String DATABASE = "errata";
    private static final Duration CONNECT = Duration.ofSeconds(3);

    /** Runs one statement and returns its answer in the given format; IOException with ClickHouse's own words when it fails. */
    public String query(String sql, String format) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(url + "/?default_format=" + URLEncoder.encode(format, StandardCharsets.UTF_8)))
                .header("X-ClickHouse-User", user)
                .header("X-ClickHouse-Key", password)
                .header("X-ClickHouse-Database", DATABASE)
                .timeout(Duration.ofMinutes(10))
                .POST(HttpRequest.BodyPublishers.ofString(sql))
                .build();
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IOException(response.body().strip());
            }
            return response.body();
        } catch (ConnectException e) {
            throw new IOException("ClickHouse does not answer at " + url + "; './errata up clickhouse' starts it", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while asking ClickHouse", e);
        }
    }

    /** Runs one statement and returns its answer as tab-separated lines. */
    public String query(String sql) throws IOException {
        return query(sql, "TabSeparated");
    }

    /** The same for the classes of the {@code clickhouse} module, with the database {@code errata}. */
    public ClickHouseSettings settings() {
        return new ClickHouseSettings(url, DATABASE, user, password);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return user + " at " + url;
    }
}
