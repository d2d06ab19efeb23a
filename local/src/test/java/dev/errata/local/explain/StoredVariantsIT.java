// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.clickhouse.BlockInserter;
import dev.errata.clickhouse.Queries;
import dev.errata.clickhouse.rowbinary.RowBlock;
import dev.errata.clickhouse.schema.Migrations;
import dev.errata.clickhouse.tables.PlacementsTable;
import dev.errata.clickhouse.tables.VariantsTable;
import dev.errata.local.Checkout;
import dev.errata.local.LocalStack;
import dev.errata.local.home.Part;
import dev.errata.local.home.Ports;
import dev.errata.local.traffic.Corpus;
import dev.errata.model.ErrorEvent;
import dev.errata.model.Placement;
import dev.errata.model.Rejection;
import dev.errata.model.Variant;
import dev.errata.parse.ParseSink;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What ClickHouse holds of variants is enough to explain events by them. */
class StoredVariantsIT {

    private static final String PROJECT = "default";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    private Path folder;

    @Test
    void eventsFindTheVariantsAndGroupsThatAreStored() throws Exception {
        List<Placed> live = placeLive();
        try (LocalStack stack = LocalStack.start(folder.resolve("home"), Ports.free(new Random()), Part.CLICKHOUSE)) {
            new Migrations(stack.clickHouse().settings()).apply();
            insert(stack, live);
            PlacedProject stored = new PlacedProject();
            try (Queries queries = new Queries(stack.clickHouseReader().settings())) {
                int variants = new StoredVariants(queries).readInto(stored, PROJECT);

                assertThat(variants).isEqualTo((int)
                        live.stream().filter(placed -> !placed.known()).count());
            }
            assertThat(live).allSatisfy(placed -> {
                Placed again = stored.place(placed.event().event());
                assertThat(again.known()).isTrue();
                assertThat(again.placement()).isEqualTo(placed.placement());
                assertThat(again.groupTitle()).isEqualTo(placed.groupTitle());
            });
        }
    }

    private static void insert(LocalStack stack, List<Placed> live) throws Exception {
        RowBlock<Variant> variants = new RowBlock<>(new VariantsTable());
        RowBlock<Placement> placements = new RowBlock<>(new PlacementsTable());
        live.stream().filter(placed -> !placed.known()).forEach(placed -> {
            variants.append(placed.variant());
            placements.append(placed.placement());
        });
        try (BlockInserter inserter = new BlockInserter(stack.clickHouse().settings())) {
            inserter.insert(variants);
            inserter.insert(placements);
        }
    }

    private static List<Placed> placeLive() throws IOException {
        PlacedProject project = new PlacedProject();
        List<Placed> placed = new ArrayList<>();
        Path corpus = Checkout.find().resolve(Corpus.IN_CHECKOUT);
        for (String request : List.of("node-5/0001.event.json", "node-5/0003.event.json", "node-5/0010.event.json")) {
            PayloadFile.read(corpus.resolve(request).toString(), PROJECT, new Placing(project, placed));
        }
        for (String request : List.of("otel-java-agent/0005.traces.pb", "otel-java-agent/0006.logs.pb")) {
            PayloadFile.read(corpus.resolve(request).toString(), PROJECT, new Placing(project, placed));
        }
        return placed;
    }

    private record Placing(PlacedProject project, List<Placed> placed) implements ParseSink {

        @Override
        public void event(ErrorEvent event) {
            placed.add(project.place(event));
        }

        @Override
        public void rejection(Rejection rejection) {
            throw new AssertionError(rejection.detail());
        }

        @Override
        public void notAnError() {
            // nothing to place
        }
    }
}
