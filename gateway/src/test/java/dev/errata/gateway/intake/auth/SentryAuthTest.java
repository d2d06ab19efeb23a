// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.QueryParams;
import com.linecorp.armeria.common.RequestHeaders;
import dev.errata.gateway.intake.outcome.Reason;
import dev.errata.gateway.intake.outcome.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentryAuthTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x-sentry-auth|Sentry sentry_version=7, sentry_client=c/1, sentry_key=abc|c/1",
                "x-sentry-auth|sentry sentry_key=abc,sentry_version=6,sentry_secret=s|''",
                "authorization|Sentry sentry_key=abc|''",
                "authorization|Basic YWJjOg==|''",
                "authorization|basic YWJjOnNlY3JldA==|''"
            })
    void headersOfClientsAreUnderstood(String name, String value, String client) {
        assertThat(SentryAuth.of(headers(name, value), QueryParams.of())).contains(new SentryAuth("abc", client, ""));
    }

    @Test
    void theQueryIsUnderstood() {
        QueryParams query = QueryParams.fromQueryString("sentry_version=7&sentry_key=abc&sentry_client=js%2F10");
        assertThat(SentryAuth.of(headers("accept", "*/*"), query)).contains(new SentryAuth("abc", "js/10", ""));
    }

    @ParameterizedTest
    @CsvSource({"authorization,Bearer abc", "authorization,Basic ???", "x-sentry-auth,Sentry sentry_version=7"})
    void whatShowsNoKeyIsNothing(String name, String value) {
        assertThat(SentryAuth.of(headers(name, value), QueryParams.of())).isEmpty();
    }

    @Test
    void twoWaysAtOnceAreRefused() {
        QueryParams query = QueryParams.of("sentry_key", "abc");
        assertThatThrownBy(() -> SentryAuth.of(headers("x-sentry-auth", "Sentry sentry_key=abc"), query))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason()).isEqualTo(Reason.SEVERAL_KEYS));
    }

    @ParameterizedTest
    @CsvSource({
        "https://abc@host/42,abc,42",
        "http://abc:secret@host:9000/prefix/more/42,abc,42",
        "https://abc@o1.ingest.example.com/42/,abc,42"
    })
    void dsnsAreUnderstood(String dsn, String key, String project) {
        assertThat(Dsn.parse(dsn)).contains(new Dsn(key, project));
    }

    private static RequestHeaders headers(String name, String value) {
        return RequestHeaders.builder(HttpMethod.POST, "/").add(name, value).build();
    }
}
