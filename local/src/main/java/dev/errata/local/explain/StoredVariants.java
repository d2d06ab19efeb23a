// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.explain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.clickhouse.Queries;
import dev.errata.clickhouse.SqlFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the variants of a project with their placements from ClickHouse, so that events can be explained by them. */
final class StoredVariants {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SQL = SqlFiles.read("queries/explain/placed_variants.sql");
    private static final int PAGE = 2_000;

    /** More would not fit into this process. */
    private static final int MAX_VARIANTS = 100_000;

    private final Queries queries;

    StoredVariants(Queries queries) {
        this.queries = queries;
    }

    /**
     * Makes the project remember what is stored.
     *
     * @return how many variants there are
     * @throws IOException if there are more than this process can hold
     */
    int readInto(PlacedProject target, String project) throws IOException {
        int count = 0;
        String after = "0";
        List<JsonNode> page;
        do {
            page = page(project, after);
            for (JsonNode json : page) {
                StoredVariant variant = new StoredVariant(project, json);
                target.remember(variant.exemplar(), variant.placement());
                after = Long.toUnsignedString(variant.placement().fingerprint());
            }
            count += page.size();
            if (count > MAX_VARIANTS) {
                throw new IOException("project %s has more than %,d variants, too many to explain by"
                        .formatted(project, MAX_VARIANTS));
            }
        } while (page.size() == PAGE);
        return count;
    }

    private List<JsonNode> page(String project, String after) throws IOException {
        String text = queries.text(SQL, Map.of("project", project, "after", after, "limit", PAGE), "JSONEachRow");
        List<JsonNode> rows = new ArrayList<>();
        for (String line : text.split("\n")) {
            if (!line.isEmpty()) {
                rows.add(JSON.readTree(line));
            }
        }
        return rows;
    }
}
