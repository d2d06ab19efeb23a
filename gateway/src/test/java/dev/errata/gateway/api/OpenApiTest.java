// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenApiTest {

    @Test
    void everyReferenceLeadsSomewhere() throws Exception {
        JsonNode contract = new ObjectMapper().readTree(OpenApi.json());
        assertThat(contract.path("openapi").asText()).isEqualTo("3.1.0");
        for (JsonNode reference : contract.findValues("$ref")) {
            assertThat(contract.at(reference.asText().substring(1)).isMissingNode())
                    .as(reference.asText())
                    .isFalse();
        }
    }

    @Test
    void everyOperationHasANameOfItsOwnAndARole() throws Exception {
        List<String> names = new ArrayList<>();
        for (JsonNode path : new ObjectMapper().readTree(OpenApi.json()).path("paths")) {
            for (JsonNode operation : path) {
                if (operation.isObject()) {
                    names.add(operation.path("operationId").asText());
                    assertThat(operation.path("x-errata-role").asText()).isIn("public", "viewer", "triager", "admin");
                    assertThat(operation.path("summary").asText()).isNotEmpty();
                }
            }
        }
        assertThat(names).doesNotHaveDuplicates().doesNotContain("").hasSizeGreaterThan(50);
    }
}
