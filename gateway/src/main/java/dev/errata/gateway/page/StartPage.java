// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page that every address of the dashboard begins with; it says below which path browsers see the server. */
final class StartPage {

    private static final String NAME = "index.html";
    private static final Pattern BASE = Pattern.compile("<base\\s[^>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern HEAD = Pattern.compile("<head[^>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern PATH = Pattern.compile("/([A-Za-z0-9._~-]+/)*");
    private static final String ABSENT = """
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><title>Errata</title></head>
            <body>
            <h1>Errata</h1>
            <p>The gateway runs. This build of it has no dashboard: the module <code>dashboard</code> makes it.</p>
            <p>The API is described at <a href="api/v1/openapi.json">api/v1/openapi.json</a>.</p>
            </body>
            </html>
            """;

    private StartPage() {}

    /**
     * As it is sent.
     *
     * @param folder on the class path
     * @param basePath begins and ends with a slash
     */
    static String read(ClassLoader loader, String folder, String basePath) {
        if (!PATH.matcher(basePath).matches()) {
            throw new IllegalArgumentException("not a path of a server: " + basePath);
        }
        String base = "<base href=\"%s\">".formatted(basePath);
        String page = file(loader, folder).orElse(ABSENT);
        Matcher present = BASE.matcher(page);
        return present.find()
                ? present.replaceFirst(Matcher.quoteReplacement(base))
                : HEAD.matcher(page).replaceFirst("$0" + Matcher.quoteReplacement(base));
    }

    private static Optional<String> file(ClassLoader loader, String folder) {
        try (InputStream in = loader.getResourceAsStream(folder + "/" + NAME)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(NAME, e);
        }
    }
}
