// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.parts;

import dev.errata.local.home.Endpoint;
import dev.errata.local.home.Home;
import dev.errata.local.home.Part;
import dev.errata.local.process.Command;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** What there is to know about one part: its ports, its command, its health, and what it needs when it is new. */
public interface Recipe {
    /** The recipe of a part in an installation. */
    static Recipe of(Part part, Home home) {
        return switch (part) {
            case ZOOKEEPER -> new ZooKeeperRecipe(home);
            case KAFKA -> new KafkaRecipe(home);
            case CLICKHOUSE -> new ClickHouseRecipe(home);
            case JOBMANAGER -> new JobManagerRecipe(home);
            case TASKMANAGER -> new TaskManagerRecipe(home);
            case GATEWAY -> new GatewayRecipe(home);
        };
    }

    /** Every port that the part opens; the first is its address. */
    List<Endpoint> endpoints();

    /** Writes the part's configuration and returns the command; may take long the first time, and tells of it. */
    Command prepare(Consumer<String> progress) throws IOException;

    /** One cheap question to the part itself; false until it works. */
    boolean isReady();

    /** Makes what must exist in a running part (topics, databases); does nothing when it is there. */
    default void furnish() throws IOException {}
}
