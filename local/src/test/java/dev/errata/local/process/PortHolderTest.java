// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortHolderTest {
    private static final String TABLE = """
              sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
               0: 0100007F:1FBB 0100007F:C350 01 00000000:00000000 00:00000000 00000000     0        0 111 1
               1: 0100007F:1FBB 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 222 1
            """;

    @Test
    void listeningSocketIsFoundAmongConnections() {
        assertThat(PortHolder.inode(TABLE, 8123)).contains("222");
        assertThat(PortHolder.inode(TABLE, 8124)).isEmpty();
    }

    @Test
    void thisProcessIsFoundByItsPort() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(PortHolder.of(taken.getLocalPort()))
                    .hasValueSatisfying(holder -> assertThat(holder)
                            .startsWith("pid " + ProcessHandle.current().pid()));
        }
    }
}
