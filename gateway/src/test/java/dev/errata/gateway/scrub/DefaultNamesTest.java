// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.scrub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefaultNamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "userPassword",
                "PASSWORD_HASH",
                "user[password]",
                "new-passwd",
                "accessToken",
                "access_token",
                "ACCESS-TOKEN",
                "accesstoken",
                "X-Api-Key",
                "apiKey",
                "apikey",
                "X-Auth-Token",
                "Proxy-Authorization",
                "http.request.header.authorization",
                "Cookie",
                "Set-Cookie",
                "cookies",
                "sessionid",
                "session_id",
                "JSESSIONID",
                "connect.sid",
                "csrfmiddlewaretoken",
                "X-CSRF-Token",
                "privateKey",
                "AWS_SECRET_ACCESS_KEY",
                "clientSecret",
                "cvv",
                "cvv2",
                "cardNumber",
                "creditCard",
                "iban",
                "ssn",
                "db.pass",
                "auth",
                "pin"
            })
    void aSecretIsKnownByItsName(String name) {
        assertThat(DefaultNames.kind(NameWords.of(name)).isSecret()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tokenizer",
                "passenger",
                "author",
                "authority",
                "discard",
                "cardinality",
                "compass",
                "secretary",
                "keyboard",
                "api",
                "key",
                "token_count",
                "tokenType",
                "session_count",
                "passwordLength",
                "spinner",
                "inside",
                "card_type",
                "http.status_code",
                "exception.type",
                "",
                "123",
                "größe"
            })
    void otherNamesAreNone(String name) {
        assertThat(DefaultNames.kind(NameWords.of(name))).isEqualTo(NameKind.PLAIN);
    }
}
