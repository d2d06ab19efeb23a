// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.dispatch.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {

    @Test
    void onlyHostAndPortAreShown() {
        Target target = Target.parse("https://user:hush@hooks.example/services/SECRET?key=SECRET", "the webhook");
        assertThat(target.toString()).isEqualTo("hooks.example:443");
        assertThat(target.pathWithQuery()).isEqualTo("/services/SECRET?key=SECRET");
    }

    @Test
    void aPathIsPutBelowTheOwnOne() {
        assertThat(Target.parse("http://am:9093", "it").below("/api").uri()).hasToString("http://am:9093/api");
        assertThat(Target.parse("http://am/prefix/", "it").below("/api").uri()).hasToString("http://am/prefix/api");
    }

    @Test
    void anAddressInBracketsIsAHost() {
        Target target = Target.parse("http://[::1]:9093/", "it");
        assertThat(target.host()).isEqualTo("::1");
        assertThat(target.shown()).isEqualTo("[::1]:9093");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hooks.example", "ftp://SECRET", "file:///SECRET", "http:SECRET", "http://a b/SECRET"})
    void whatIsNoAddressOfHttpIsAnErrorThatDoesNotShowIt(String text) {
        assertThatThrownBy(() -> Target.parse(text, "the webhook"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the webhook")
                .hasMessageNotContaining("SECRET")
                .hasNoCause();
    }
}
