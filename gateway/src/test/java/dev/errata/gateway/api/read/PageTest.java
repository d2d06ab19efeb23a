// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.linecorp.armeria.common.QueryParams;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void theRowTooManyIsNotShownAndTellsOfAnotherPage() {
        ObjectNode answer = page("").answer("rows", rows(3));
        assertThat(answer.path("rows")).hasSize(2);
        assertThat(answer.at("/rows/0").has("_millis")).isFalse();
        Page next = page(answer.path("next_cursor").asText());
        assertThat(next.after()).containsExactly("1", "r1");
        assertThat(next.afterNumber(0, 7)).isEqualTo(1);
        assertThat(next.isFirst()).isFalse();
    }

    @Test
    void theLastPageHasNoNext() {
        assertThat(page("").answer("rows", rows(2)).path("next_cursor").isNull())
                .isTrue();
        assertThat(page("").isFirst()).isTrue();
        assertThat(page("").afterNumber(0, 7)).isEqualTo(7);
    }

    private static Page page(String cursor) {
        return Page.of(
                new Parameters(QueryParams.of("limit", "2", "cursor", cursor)), List.of("_millis", "id"), "shop");
    }

    private static List<ObjectNode> rows(int many) {
        return IntStream.range(0, many)
                .mapToObj(i ->
                        JsonNodeFactory.instance.objectNode().put("id", "r" + i).put("_millis", i))
                .toList();
    }
}
