// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api.group;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class GroupRowsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void partsOfAGroupAddUp() throws JsonProcessingException {
        ObjectNode morning = row("""
                {"services":["b"],"environments":["p"],"first_seen":"2026-01-01T08:00:00Z","first_release":"1",
                 "last_seen":"2026-01-01T09:00:00Z","last_release":"2","sparkline":[[7,8],[1,2]]}""");
        ObjectNode longer = row("""
                {"services":["a","b"],"environments":["p"],"first_seen":"2026-01-01T07:00:00.500Z","first_release":"0",
                 "last_seen":"2026-01-01T09:00:00.001Z","last_release":"3","sparkline":[[8,9],[4,8]]}""");
        ObjectNode expected = row("""
                {"services":["a","b"],"environments":["p"],"first_seen":"2026-01-01T07:00:00.500Z","first_release":"0",
                 "last_seen":"2026-01-01T09:00:00.001Z","last_release":"3","sparkline":[[7,8,8,9],[1,2,4,8]]}""");
        assertThat(GroupRows.together(morning.deepCopy(), longer)).isEqualTo(expected);
        ObjectNode theOtherWay = GroupRows.together(longer.deepCopy(), morning);
        theOtherWay.set("sparkline", expected.get("sparkline"));
        assertThat(theOtherWay).as("but for the order of buckets").isEqualTo(expected);
    }

    private static ObjectNode row(String json) throws JsonProcessingException {
        return (ObjectNode) JSON.readTree(json);
    }
}
