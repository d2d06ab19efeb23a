// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.alerting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.errata.alerting.rules.Severity;
import dev.errata.parse.MalformedPayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FiringJsonTest {

    private static final Firing SPIKE = new Firing(
            "shop",
            0x9f3c000000000001L,
            "error-group-spike",
            "ErrorGroupSpike",
            Severity.CRITICAL,
            "production",
            "checkout",
            "2.4.1",
            "NullPointerException in \"charge\" – Zürich\n",
            true,
            1_767_261_600_000L,
            0,
            "41 events, 2.9 expected",
            41,
            2.9,
            3e-19,
            0xb71aL);

    @Test
    void theJsonIsAContract() {
        assertThat(text(SPIKE))
                .isEqualTo("{\"project\":\"shop\",\"group\":\"9f3c000000000001\",\"rule\":\"error-group-spike\","
                        + "\"alertname\":\"ErrorGroupSpike\",\"severity\":\"critical\",\"environment\":\"production\","
                        + "\"service\":\"checkout\",\"release\":\"2.4.1\","
                        + "\"title\":\"NullPointerException in \\\"charge\\\" – Zürich\\n\",\"on\":true,"
                        + "\"starts_at\":1767261600000,\"ends_at\":0,\"reason\":\"41 events, 2.9 expected\","
                        + "\"count\":41,\"mean\":2.9,\"p_value\":3.0E-19,\"root_group\":\"000000000000b71a\"}");
    }

    @Test
    void whatIsWrittenIsRead() {
        Firing off = SPIKE.ceased(SPIKE.startsAt() + 60_000, "three calm windows");
        Firing endpoint = PipelineWatch.watchdog(5);
        for (Firing firing : new Firing[] {SPIKE, off, endpoint, SPIKE.causedBy(-1)}) {
            assertThat(FiringJson.parse(FiringJson.write(firing))).isEqualTo(firing);
        }
    }

    @Test
    void aLaterFieldIsPassedOver() {
        assertThat(parse(text(SPIKE).replace("{\"project\"", "{\"new\":[{}],\"project\"")))
                .isEqualTo(SPIKE);
    }

    @Test
    void whatIsNoFiringIsMalformed() {
        String good = text(SPIKE);
        for (String bad : new String[] {
            "",
            "[]",
            "{}",
            good.substring(0, good.length() - 1),
            good + "x",
            good.replace("\"count\":41,", ""),
            good.replace("\"count\":41", "\"count\":4.1"),
            good.replace("\"mean\":2.9", "\"mean\":null"),
            good.replace("\"mean\":2.9", "\"mean\":NaN"),
            good.replace("\"on\":true", "\"on\":1"),
            good.replace("\"critical\"", "\"loud\""),
            good.replace("9f3c000000000001", "9f3c"),
            good.replace("\"on\":true", "\"on\":true,\"on\":true")
        }) {
            assertThatThrownBy(() -> parse(bad)).as(bad).isInstanceOf(MalformedPayload.class);
        }
    }

    private static String text(Firing firing) {
        return new String(FiringJson.write(firing), StandardCharsets.UTF_8);
    }

    private static Firing parse(String json) {
        return FiringJson.parse(json.getBytes(StandardCharsets.UTF_8));
    }
}
