// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.parts;

import static dev.errata.local.parts.ClickHouseRecipe.WRITER;

import dev.errata.local.home.Endpoint;
import dev.errata.local.home.Home;
import dev.errata.local.home.Part;
import dev.errata.local.home.Ports;
import dev.errata.local.process.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What JobManager and TaskManager have in common: flink-conf/config.yaml, and what this machine adds to it. */
record FlinkCluster(Home home) {
    /** The command of one of the two; the memory question is a command of BashJavaUtils. */
    Command command(Part part, List<String> jvmOptions, String memoryQuestion, String mainClass, Endpoint metrics)
            throws IOException {
        List<String> options = options(metrics);
        FlinkMemory.Answer memory = new FlinkMemory(home).ask(part, memoryQuestion, options);
        List<String> line = new ArrayList<>(List.of(Command.java(), home.marker(part)));
        line.addAll(jvmOptions);
        line.addAll(memory.jvmOptions());
        line.add("@" + home.checkout().resolve("local/flink-home/jvm-options.txt"));
        line.add("-Duser.timezone=UTC");
        line.add("-Dlog.file=" + home.log(part));
        line.add("-Dlog4j2.configurationFile=" + configuration().resolve("log4j2.properties"));
        line.addAll(List.of("-cp", home.libraries("flink-home") + "/*", mainClass));
        line.addAll(List.of("--configDir", configuration().toString()));
        line.addAll(memory.settings());
        line.addAll(options);
        return new Command(line, environment());
    }

    private Path configuration() {
        return home.checkout().resolve("flink-conf");
    }

    private List<String> options(Endpoint metrics) throws IOException {
        Path data = home.root().resolve("data/flink");
        Path temporary = Files.createDirectories(data.resolve("tmp"));
        Files.createDirectories(data.resolve("plugins"));
        Files.createDirectories(data.resolve("uploads"));
        Ports ports = home.ports();
        List<String> options = new ArrayList<>();
        set(options, "rest.address", "127.0.0.1");
        set(options, "rest.bind-address", "127.0.0.1");
        set(options, "rest.port", ports.of(Endpoint.FLINK));
        set(options, "jobmanager.bind-host", "127.0.0.1");
        set(options, "jobmanager.rpc.port", ports.of(Endpoint.FLINK_RPC));
        set(options, "high-availability.jobmanager.port", ports.of(Endpoint.FLINK_RPC));
        set(options, "blob.server.port", ports.of(Endpoint.FLINK_BLOB));
        set(options, "taskmanager.host", "127.0.0.1");
        set(options, "taskmanager.bind-host", "127.0.0.1");
        set(options, "taskmanager.rpc.port", ports.of(Endpoint.TASKMANAGER_RPC));
        set(options, "taskmanager.data.port", ports.of(Endpoint.TASKMANAGER_DATA));
        set(options, "taskmanager.resource-id", "taskmanager-1");
        set(options, "metrics.reporter.prometheus.port", ports.of(metrics));
        set(options, "io.tmp.dirs", temporary);
        set(options, "web.upload.dir", data.resolve("uploads"));
        set(options, "execution.checkpointing.dir", data.resolve("checkpoints").toUri());
        set(
                options,
                "execution.checkpointing.savepoint-dir",
                data.resolve("savepoints").toUri());
        set(options, "high-availability.type", "zookeeper");
        set(options, "high-availability.zookeeper.quorum", ports.address(Endpoint.ZOOKEEPER));
        set(options, "high-availability.storageDir", data.resolve("jobs").toUri());
        set(options, "high-availability.zookeeper.client.session-timeout", "4 s");
        set(options, "high-availability.zookeeper.client.tolerate-suspended-connections", true);
        return options;
    }

    /** Jobs find the other parts here, so that no secret stands in an argument. */
    private Map<String, String> environment() throws IOException {
        ClickHouseAccess clickHouse = new ClickHouseRecipe(home).access(WRITER);
        return Map.of(
                "FLINK_CONF_DIR", configuration().toString(),
                "FLINK_LIB_DIR", home.libraries("flink-home").toString(),
                "FLINK_PLUGINS_DIR", home.root().resolve("data/flink/plugins").toString(),
                "FLINK_LOG_DIR", home.logs().toString(),
                "ERRATA_CLICKHOUSE_URL", clickHouse.url(),
                "ERRATA_CLICKHOUSE_USER", clickHouse.user(),
                "ERRATA_CLICKHOUSE_PASSWORD", clickHouse.password(),
                "ERRATA_KAFKA", home.ports().address(Endpoint.KAFKA));
    }

    private static void set(List<String> options, String key, Object value) {
        options.add("-D");
        options.add(key + "=" + value);
    }
}
