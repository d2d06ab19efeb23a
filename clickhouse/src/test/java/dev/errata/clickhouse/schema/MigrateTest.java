// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.clickhouse.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.clickhouse.ClickHouseSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MigrateTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);

    @Test
    void anArgumentIsExplained() {
        assertThat(Migrate.run(new String[] {"--help"}, stream, stream)).isEqualTo(Migrate.USAGE);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("ERRATA_CLICKHOUSE_URL");
    }

    @Test
    void aServerThatIsAwayIsWorthAnotherTry() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        String url = "http://127.0.0.1:" + closed;
        ClickHouseSettings settings = new ClickHouseSettings(url, "errata", "writer", "secret-word");

        assertThat(Migrate.apply(settings, stream, stream)).isEqualTo(Migrate.AWAY);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains(url).doesNotContain("secret-word");
    }
}
