// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.errata.local.Checkout;
import dev.errata.model.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {

    @Test
    void everyRequestOfTheCheckoutIsRead() throws IOException {
        List<CorpusRequest> requests = Corpus.read(Checkout.find().resolve(Corpus.IN_CHECKOUT));
        assertThat(requests.stream().collect(Collectors.groupingBy(CorpusRequest::format, Collectors.counting())))
                .containsOnly(
                        entry(Optional.of(Format.SENTRY_EVENT), 155L),
                        entry(Optional.of(Format.SENTRY_ENVELOPE), 226L),
                        entry(Optional.of(Format.OTLP_LOGS), 46L),
                        entry(Optional.of(Format.OTLP_SPANS), 50L),
                        entry(Optional.empty(), 1L));
    }

    @Test
    void requestsBelongToTheClientThatMadeThem() throws IOException {
        List<CorpusRequest> requests = Corpus.read(Checkout.find().resolve(Corpus.IN_CHECKOUT));
        assertThat(requests)
                .filteredOn(request -> request.name().startsWith("node-10/"))
                .isNotEmpty()
                .allMatch(request -> request.project().equals("node-10"))
                .allMatch(request -> !request.isOtlp());
        assertThat(requests)
                .filteredOn(CorpusRequest::isOtlp)
                .hasSize(97)
                .allMatch(request -> request.project().startsWith("otel-"));
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
