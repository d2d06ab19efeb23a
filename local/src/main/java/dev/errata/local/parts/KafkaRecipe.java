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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.common.Uuid;

/** The Kafka broker, which is its own KRaft controller. */
record KafkaRecipe(Home home) implements Recipe {
    private static final String NO_LOG = "-Dlog4j2.level=OFF";

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.KAFKA, Endpoint.KAFKA_CONTROLLER);
    }

    @Override
    public Command prepare(Consumer<String> progress) throws IOException {
        Path data = Files.createDirectories(home.data(Part.KAFKA));
        Path config = new Template(home.checkout().resolve("local/kafka-home/server.properties"))
                .fill(
                        home.config(Part.KAFKA).resolve("server.properties"),
                        Map.of(
                                "BROKER", home.ports().address(Endpoint.KAFKA),
                                "CONTROLLER", home.ports().address(Endpoint.KAFKA_CONTROLLER),
                                "DATA", data.toString()));
        if (!Files.exists(data.resolve("meta.properties"))) {
            format(config);
        }
        List<String> line = java("-Xmx256m", "-XX:MaxDirectMemorySize=128m");
        line.add("-Dlog.file=" + home.log(Part.KAFKA));
        line.add("-Dlog4j2.configurationFile=" + home.checkout().resolve("local/kafka-home/log4j2.properties"));
        line.addAll(List.of("-cp", libraries(), "kafka.Kafka", config.toString()));
        return new Command(line, Map.of());
    }

    /** The broker has joined its controller when topics can be listed; the port alone opens earlier. */
    @Override
    public boolean isReady() {
        return PortProbe.answers(home.ports().of(Endpoint.KAFKA))
                && Topics.canBeListed(home.ports().address(Endpoint.KAFKA));
    }

    @Override
    public void furnish() throws IOException {
        Topics.create(home.ports().address(Endpoint.KAFKA));
    }

    private void format(Path config) throws IOException {
        List<String> line = java(NO_LOG, "-XX:TieredStopAtLevel=1");
        line.addAll(List.of("-cp", libraries(), "kafka.tools.StorageTool"));
        line.addAll(List.of("format", "--cluster-id", Uuid.randomUuid().toString(), "--config", config.toString()));
        ShortProcess.run(line, Map.of());
    }

    private List<String> java(String... options) {
        List<String> line = new ArrayList<>(List.of(Command.java(), home.marker(Part.KAFKA), "-XX:+UseSerialGC"));
        line.addAll(List.of(options));
        return line;
    }

    private String libraries() {
        return home.libraries("kafka-home") + "/*";
    }
}
