// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.server.Server;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdminTokenTest {
    @ParameterizedTest
    @CsvSource({
        "0123456789abcdef,Bearer 0123456789abcdef,200",
        "0123456789abcdef,bearer 0123456789abcdef,200",
        "0123456789abcdef,Bearer 0123456789abcdee,401",
        "0123456789abcdef,0123456789abcdef,401",
        "0123456789abcdef,Bearer,401",
        "'',Bearer ,403",
        "short,Bearer short,403",
    })
    void onlyTheTokenOpens(String token, String shown, int status) throws IOException, InterruptedException {
        try (Server server = Server.builder()
                .http(0)
                .service("/", (context, request) -> HttpResponse.of(200))
                .decorator(new AdminToken(token))
                .build()) {
            server.start().join();
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.activeLocalPort()))
                    .header("Authorization", shown)
                    .build();
            assertThat(HttpClient.newHttpClient()
                            .send(request, BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(status);
        }
    }
}
