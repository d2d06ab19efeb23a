// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.linecorp.armeria.server.Server;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DashboardTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before all tests
    private static Path root;

    private static Server server;

    @BeforeAll
    static void start() throws IOException {
        Path folder = Files.createDirectories(root.resolve("dev/errata/gateway/dashboard/assets"));
        Files.writeString(folder.resolveSibling("index.html"), "<html><head><base href=\"/\"></head>the app</html>");
        Files.writeString(folder.resolveSibling("favicon.svg"), "<svg/>");
        Files.writeString(folder.resolve("app-1a2b.js"), "console.log(1)");
        try (GZIPOutputStream packed = new GZIPOutputStream(Files.newOutputStream(folder.resolve("app-1a2b.js.gz")))) {
            packed.write("console.log(1)".getBytes(StandardCharsets.UTF_8));
        }
        Files.writeString(root.resolve("secret.txt"), "not of the dashboard");
        server = serve(root, "/errata/");
    }

    @AfterAll
    static void stop() {
        server.stop().join();
    }

    private static Server serve(Path classPath, String basePath) throws IOException {
        ClassLoader loader = new URLClassLoader(new URL[] {classPath.toUri().toURL()}, null);
        Server started = Server.builder()
                .http(0)
                .serviceUnder("/", new Dashboard(loader, basePath))
                .build();
        started.start().join();
        return started;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html", "/groups", "/shop/groups/a43d11a8a3061d0f?tab=events", "/login"})
    void everyPathOfTheApplicationIsItsStartPage(String path) throws Exception {
        HttpResponse<String> answer = get(path, "Accept", "text/html,*/*;q=0.8");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("<html><head><base href=\"/errata/\"></head>the app</html>");
        assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("content-type")).hasValue("text/html; charset=utf-8");
    }

    @Test
    void everyAnswerForbidsWhatIsNotOurs() throws Exception {
        for (String path : new String[] {"/", "/assets/app-1a2b.js", "/none"}) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.headers().firstValue("content-security-policy").orElseThrow())
                    .startsWith("default-src 'self';")
                    .contains("object-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("x-content-type-options")).hasValue("nosniff");
            assertThat(answer.headers().firstValue("x-frame-options")).hasValue("DENY");
            assertThat(answer.headers().firstValue("referrer-policy")).hasValue("same-origin");
        }
    }

    @Test
    void assetsAreKeptForAYearAndSentPacked() throws Exception {
        HttpResponse<String> plain = get("/assets/app-1a2b.js");
        assertThat(plain.body()).isEqualTo("console.log(1)");
        assertThat(plain.headers().firstValue("cache-control").orElseThrow()).contains("max-age=31536000", "immutable");
        assertThat(plain.headers().firstValue("content-type").orElseThrow()).contains("javascript");
        HttpResponse<String> packed = get("/assets/app-1a2b.js", "Accept-Encoding", "gzip");
        assertThat(packed.headers().firstValue("content-encoding")).hasValue("gzip");
    }

    @Test
    void otherFilesAreAskedForAgain() throws Exception {
        HttpResponse<String> icon = get("/favicon.svg");
        assertThat(icon.headers().firstValue("content-type").orElseThrow()).startsWith("image/svg+xml");
        assertThat(icon.headers().firstValue("cache-control").orElseThrow()).contains("no-cache");
        String tag = icon.headers().firstValue("etag").orElseThrow();
        assertThat(get("/favicon.svg", "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void anAssetThatIsGoneIsNotTheStartPage() throws Exception {
        HttpResponse<String> gone = get("/assets/app-0000.js", "Accept", "text/html");
        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(gone.headers().firstValue("cache-control").orElse("")).doesNotContain("max-age=31536000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../../../../secret.txt",
                "/%2e%2e/%2e%2e/%2e%2e/%2e%2e/secret.txt",
                "/assets/..%2f..%2f..%2f..%2f..%2fsecret.txt",
                "/assets/%5c..%5c..%5csecret.txt"
            })
    void nothingOutsideOfItsFolderIsShown(String path) throws Exception {
        assertThat(get(path).body()).doesNotContain("not of the dashboard");
    }

    @Test
    void whoeverWantsNoPageIsToldThatThereIsNone() throws Exception {
        assertThat(get("/groups", "Accept", "application/json").statusCode()).isEqualTo(404);
    }

    @Test
    void withoutADashboardAPlainPageSaysSo(@TempDir Path empty) throws Exception {
        try (Server bare = serve(empty, "/")) {
            URI uri = URI.create("http://127.0.0.1:" + bare.activeLocalPort() + "/");
            HttpResponse<String> answer =
                    CLIENT.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("has no dashboard").contains("<base href=\"/\">");
        }
    }

    @Test
    void whatIsNoPathIsNotWrittenIntoThePage() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Dashboard(DashboardTest.class.getClassLoader(), "/\"><script>/"));
    }

    private static HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + server.activeLocalPort() + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri);
        return CLIENT.send((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
    }
}
