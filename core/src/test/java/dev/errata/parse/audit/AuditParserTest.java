// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.model.AuditedChange;
import dev.errata.model.RawPayload;
import dev.errata.model.RejectReason;
import dev.errata.model.Rejection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditParserTest {

    private final List<AuditedChange> changes = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();

    @Test
    void aChangeComesBackFromItsJson() {
        AuditedChange change = new AuditedChange(
                "c-1",
                1_772_357_400_123L,
                "ada",
                "admin",
                "session",
                "203.0.113.7",
                "setRule",
                "shop",
                "rules/error-group-new",
                "{\"id\":\"error-group-new\",\"alertname\":\"<b>\u0000\"}",
                400,
                "kind is missing");
        parse(change.toJson());
        assertThat(changes).containsExactly(change);
        assertThat(rejections).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"time\":1,\"action\":\"a\",\"status\":200} | AUDIT_MALFORMED | id is missing",
                "{\"id\":\"a\",\"action\":\"a\",\"status\":200} | AUDIT_MALFORMED | time is missing",
                "{\"id\":\"a\",\"time\":-1,\"action\":\"a\",\"status\":200} | AUDIT_MALFORMED | time is not a whole number: -1",
                "{\"id\":\"a\",\"time\":1,\"action\":\"a\",\"status\":\"ok\"} | AUDIT_MALFORMED | status is not a whole number: ok",
                "{\"id\":\"a\" | JSON_MALFORMED | ",
            })
    void whatIsNoneIsARejection(String json, RejectReason reason, String detail) {
        parse(json);
        assertThat(changes).isEmpty();
        assertThat(rejections).singleElement().satisfies(rejection -> {
            assertThat(rejection.reason()).isEqualTo(reason);
            assertThat(rejection.detail()).contains(detail == null ? "" : detail);
        });
    }

    private void parse(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        new AuditParser().parse(new RawPayload("", "", 1, "", "", bytes), changes::add, rejections::add);
    }
}
