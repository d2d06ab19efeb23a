// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local;

import dev.errata.clickhouse.Queries;
import dev.errata.gateway.topic.TopicWriter;
import dev.errata.local.home.Endpoint;
import dev.errata.local.home.Part;
import dev.errata.local.home.PortProbe;
import dev.errata.local.home.Ports;
import dev.errata.local.process.PartState;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;

/** The running parts that a command asks; an IOException says which one does not run, and how to start it. */
public final class Running {
    private Running() {}

    /** Writes to Kafka. */
    public static TopicWriter kafka() throws IOException {
        Ports ports = Installation.home().ports();
        if (!PortProbe.answers(ports.of(Endpoint.KAFKA))) {
            throw new IOException("Kafka does not run on %s; start it with './errata up kafka'"
                    .formatted(ports.address(Endpoint.KAFKA)));
        }
        return new TopicWriter(Map.of("bootstrap.servers", ports.address(Endpoint.KAFKA)));
    }

    /** Asks ClickHouse as the user that may only read; to be closed. */
    public static Queries clickHouse(PrintWriter out) throws IOException {
        LocalStack stack = Installation.stack(out);
        if (stack.status(Part.CLICKHOUSE).state() != PartState.READY) {
            throw new IOException("ClickHouse is not ready; start it with './errata up clickhouse'");
        }
        return new Queries(stack.clickHouseReader().settings());
    }
}
