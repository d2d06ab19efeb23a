// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.errata.local.Checkout;
import dev.errata.model.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {

    @Test
    void everyRequestOfTheCheckoutButMetricsIsRead() throws IOException {
        List<CorpusRequest> requests = Corpus.read(Checkout.find().resolve(Corpus.IN_CHECKOUT));
        assertThat(requests).hasSize(477);
        assertThat(requests.stream().collect(Collectors.groupingBy(CorpusRequest::topic, Collectors.counting())))
                .containsEntry("errata.events", 381L)
                .containsEntry("otlp_logs", 46L)
                .containsEntry("otlp_spans", 50L);
    }

    @Test
    void recordsOfTheCollectorBelongToTheDefaultProject() throws IOException {
        List<CorpusRequest> requests = Corpus.read(Checkout.find().resolve(Corpus.IN_CHECKOUT));
        assertThat(requests)
                .filteredOn(request -> request.format() == Format.OTLP_LOGS)
                .allMatch(request -> request.raw(0).project().equals("default"));
        assertThat(requests)
                .filteredOn(request -> request.name().startsWith("node-10/"))
                .allMatch(request -> request.raw(0).project().equals("node-10"));
    }

    @Test
    void folderWithoutACorpusIsNamed(@TempDir Path folder) {
        assertThatThrownBy(() -> Corpus.read(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(folder.toString());
    }

    @Test
    void indexThatNamesAMissingFileFails(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("index.jsonl"),
                "{\"file\":\"gone.json\",\"protocol\":\"sentry-store\",\"url\":\"/\"}\n");
        assertThatThrownBy(() -> Corpus.read(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("gone.json");
    }
}
