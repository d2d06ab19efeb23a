// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickhouse.client.api.ClientException;
import com.clickhouse.client.api.ClientMisconfigurationException;
import com.clickhouse.client.api.ConnectionInitiationException;
import com.clickhouse.client.api.ServerException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutagesTest {

    @ParameterizedTest
    @ValueSource(ints = {202, 209, 210, 236, 241, 242, 243, 252, 319, 394, 439, 745, 999})
    void overloadedServerWillPass(int code) {
        assertThat(Outages.willPass(new ServerException(code, "busy", 500, ""))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 16, 33, 53, 60, 62, 81, 117, 497, 516})
    void wrongRequestNeverSucceeds(int code) {
        assertThat(Outages.willPass(new ServerException(code, "wrong", 500, "")))
                .isFalse();
    }

    @Test
    void brokenConnectionWillPass() {
        assertThat(Outages.willPass(new ConnectionInitiationException("no", new ConnectException("refused"))))
                .isTrue();
        assertThat(Outages.willPass(new ClientException("no", new SocketTimeoutException("read timed out"))))
                .isTrue();
    }

    @Test
    void answerOfAProxyWithoutACodeWillPass() {
        assertThat(Outages.willPass(new ServerException(0, "bad gateway", 502, "")))
                .isTrue();
    }

    @Test
    void wrongSettingsNeverSucceed() {
        assertThat(Outages.willPass(new ClientMisconfigurationException("no"))).isFalse();
    }

    @Test
    void innermostCauseIsTold() {
        assertThat(Outages.message(new ClientException("failed", new ConnectException("Connection refused"))))
                .isEqualTo("failed: Connection refused");
    }
}
