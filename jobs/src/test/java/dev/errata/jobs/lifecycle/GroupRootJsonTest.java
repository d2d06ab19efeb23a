// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.tracing.GroupRoot;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupRootJsonTest {

    @Test
    void whatIsWrittenIsRead() {
        GroupRoot root = new GroupRoot("shop", -1L, 0xb, 12, 0.75, 29_453_760);
        assertThat(GroupRootJson.read(GroupRootJson.write(root))).contains(root);
        assertThat(new String(GroupRootJson.key(root), StandardCharsets.UTF_8)).isEqualTo("shop/ffffffffffffffff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{\"project\":\"shop\"}", "{\"group\":\"xyz\"}"})
    void anythingElseIsNone(String json) {
        assertThat(GroupRootJson.read(json.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }
}
