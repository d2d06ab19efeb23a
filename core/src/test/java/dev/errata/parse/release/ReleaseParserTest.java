// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.model.Deployment;
import dev.errata.model.RawPayload;
import dev.errata.model.RejectReason;
import dev.errata.model.Rejection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleaseParserTest {

    private static final long RECEIVED_AT = 1_767_225_600_000L;

    private final List<Deployment> deployments = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();

    @Test
    void whatADeploymentWritesIsWhatTheParserReads() {
        Deployment written = new Deployment("shop", "checkout", "prod", "2.1 \"rc\"", RECEIVED_AT - 123);
        parse("", written.toJson());
        assertThat(rejections).isEmpty();
        assertThat(deployments).containsExactly(written);
    }

    @Test
    void theEnvironmentMayBeMissingAndTheTimeIsThatOfTheReceipt() {
        parse("shop", "{\"service\":\"checkout\",\"version\":\"2.1\"}");
        parse("shop", "{\"service\":\"checkout\",\"version\":\"2.1\",\"deployed_at\":\"2030-01-01T00:00:00Z\"}");
        Deployment now = new Deployment("shop", "checkout", "", "2.1", RECEIVED_AT);
        assertThat(deployments).containsExactly(now, now);
    }

    @Test
    void twoReleasesNeverHaveTheSameKey() {
        assertThat(new Deployment("shop", "checkout", "prod", "2.1", 0).key()).isEqualTo("shop/checkout/prod/2.1");
        assertThat(new Deployment("shop", "a/b", "c", "1", 0).key())
                .isNotEqualTo(new Deployment("shop", "a", "b/c", "1", 0).key());
        assertThat(new Deployment("shop", "a%2Fb", "c", "1", 0).key())
                .isNotEqualTo(new Deployment("shop", "a/b", "c", "1", 0).key());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'service' | JSON_MALFORMED |",
                "[] | RELEASE_MALFORMED | a release is a JSON object",
                "{'version':'2.1'} | RELEASE_MALFORMED | service is missing",
                "{'service':'checkout'} | RELEASE_MALFORMED | version is missing",
                "{'service':'checkout','version':['2.1']} | RELEASE_MALFORMED | version is missing",
                "{'service':'checkout','version':'2.1','version':'2.2'} | RELEASE_MALFORMED | version is given twice",
                "{'service':'checkout','version':'2.1','deployed_at':'soon'} | RELEASE_MALFORMED | deployed_at is neither",
                "{'project':'web','service':'checkout','version':'2.1'} | RELEASE_MALFORMED | project is web in the release"
            })
    void whatSaysNothingIsRejectedWithItsReason(String json, RejectReason reason, String detail) {
        parse("shop", json.replace('\'', '"'));
        assertThat(deployments).isEmpty();
        assertThat(rejections).singleElement().satisfies(rejection -> {
            assertThat(rejection.reason()).isEqualTo(reason);
            assertThat(rejection.detail()).startsWith(detail == null ? "" : detail);
            assertThat(rejection.format()).isEqualTo(ReleaseParser.FORMAT);
        });
    }

    @Test
    void withoutAProjectThereIsNoRelease() {
        parse("", "{\"service\":\"checkout\",\"version\":\"2.1\"}");
        assertThat(rejections).extracting(Rejection::detail).containsExactly("project is missing");
    }

    private void parse(String project, String json) {
        RawPayload raw = new RawPayload(
                project, "", RECEIVED_AT, "", "errata.releases/0@7", json.getBytes(StandardCharsets.UTF_8));
        new ReleaseParser().parse(raw, deployments::add, rejections::add);
    }
}
