// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.dispatch.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSecretsTest {

    private static final String SECRET = "whsec_plJ3nmyCDGBKInavdOK15jsl";

    /** The example of the specification of Standard Webhooks. */
    @Test
    void theSignatureIsThatOfStandardWebhooks() {
        assertThat(sign(SECRET)).isEqualTo("v1,rAvfW3dJ/X/qxhsaXPOyyCGmRKsaKWcsNccKXlIktD0=");
    }

    @Test
    void eachSecretSigns() {
        String other = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLjSw";
        assertThat(sign(other + "  " + SECRET)).isEqualTo(sign(other) + " " + sign(SECRET));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "plJ3nmyCDGBKInavdOK15jsl",
                "whsec_",
                "whsec_c2hvcnQ=",
                "whsec_!!plJ3nmyCDGBKInavdOK15jsl"
            })
    void withoutAGoodSecretNothingIsSigned(String text) {
        assertThatThrownBy(() -> WebhookSecrets.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ERRATA_WEBHOOK_SECRET")
                .hasMessageNotContaining("plJ3")
                .hasNoCause();
    }

    @Test
    void thePageShowsThatExample() throws IOException {
        String page =
                Files.readString(Path.of(System.getProperty("errata.home")).resolve("docs/alerting.md"));
        assertThat(page).contains("secret=" + SECRET, "# " + sign(SECRET).substring("v1,".length()) + "\n");
    }

    private static String sign(String secrets) {
        byte[] body = "{\"event_type\":\"ping\",\"data\":{\"success\":true}}".getBytes(StandardCharsets.UTF_8);
        return WebhookSecrets.parse(secrets).sign("msg_loFOjxBNrRLzqYUf", 1_731_705_121, body);
    }
}
