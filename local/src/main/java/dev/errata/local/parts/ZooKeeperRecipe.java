// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.parts;

import dev.errata.local.home.Endpoint;
import dev.errata.local.home.Home;
import dev.errata.local.home.Part;
import dev.errata.local.home.PortProbe;
import dev.errata.local.process.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The ZooKeeper that Flink carries with it: it lets a JobManager that was killed take up its jobs again. */
record ZooKeeperRecipe(Home home) implements Recipe {
    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.ZOOKEEPER);
    }

    @Override
    public Command prepare(Consumer<String> progress) throws IOException {
        Path data = Files.createDirectories(home.data(Part.ZOOKEEPER));
        Path folder = home.checkout().resolve("local/flink-home");
        Path config = new Template(folder.resolve("zookeeper.properties"))
                .fill(
                        home.config(Part.ZOOKEEPER).resolve("zookeeper.properties"),
                        Map.of(
                                "DATA", data.toString(),
                                "PORT", Integer.toString(home.ports().of(Endpoint.ZOOKEEPER))));
        return new Command(
                List.of(
                        Command.java(),
                        home.marker(Part.ZOOKEEPER),
                        "-Xmx48m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dzookeeper.admin.enableServer=false",
                        "-Dlog.file=" + home.log(Part.ZOOKEEPER),
                        "-Dlog4j2.configurationFile=" + home.checkout().resolve("flink-conf/log4j2.properties"),
                        "-cp",
                        home.libraries("flink-home") + "/*",
                        "org.apache.flink.runtime.zookeeper.FlinkZooKeeperQuorumPeer",
                        "--zkConfigFile",
                        config.toString(),
                        "--peerId",
                        "1"),
                Map.of());
    }

    @Override
    public boolean isReady() {
        return PortProbe.answers(home.ports().of(Endpoint.ZOOKEEPER));
    }
}
