// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.model.ErrorEvent;
import dev.errata.model.ExceptionChain;
import dev.errata.model.Frame;
import dev.errata.model.InApp;
import dev.errata.model.StackTrace;
import dev.errata.model.ThrownException;
import dev.errata.parse.Corpus;
import dev.errata.parse.text.StackTraces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/** Errors to change and compare: traces of real libraries, and generated ones of every language. */
final class BaseEvents {

    private static final int PER_LANGUAGE = 40;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** How a language names what failed: type, then frames made of a class or file and a function. */
    private enum Dialect {
        JAVA(
                "java",
                "com.acme.%sException",
                "com.acme.%1$s.%2$sService|%3$s|%2$sService.java",
                "org.springframework.web.servlet.FrameworkServlet|service|F.java"),
        KOTLIN(
                "java",
                "com.acme.%sException",
                "com.acme.%1$s.%2$sKt|%3$s|%2$s.kt",
                "kotlinx.coroutines.DispatchedTask|run|D.kt"),
        NODE(
                "node",
                "%sError",
                "|%2$s.%3$s|/srv/%1$s/lib/%2$s.js",
                "|Layer.handle|/srv/node_modules/express/lib/router/layer.js"),
        BROWSER("javascript", "%sError", "|%2$s.%3$s|https://acme.example/%1$s/%2$s.js", "|Array.forEach|<anonymous>"),
        PYTHON("python", "%sError", "|%3$s|/srv/%1$s/%2$s.py", "|view|/usr/lib/python3/site-packages/flask/app.py"),
        GO(
                "go",
                "*%1$s.Error",
                "acme.example/shop/%1$s|(*%2$s).%3$s|/src/%1$s/%2$s.go",
                "net/http|HandlerFunc.ServeHTTP|/usr/local/go/src/net/http/server.go"),
        RUBY("ruby", "%sError", "|%3$s|/srv/app/%1$s/%2$s.rb", "|call|/usr/lib/ruby/gems/rack-2.0/lib/rack.rb"),
        DOTNET(
                "csharp",
                "Acme.%sException",
                "Acme.%1$s.%2$sService|%3$s|%2$s.cs",
                "Microsoft.AspNetCore.Mvc.Filters|Invoke|F.cs"),
        PHP(
                "php",
                "Acme\\%sException",
                "Acme\\%1$s\\%2$s|%3$s|/srv/src/%1$s/%2$s.php",
                "|handle|/srv/vendor/laravel/kernel.php"),
        RUST(
                "rust",
                "panic",
                "|shop::%1$s::%2$s::%3$s|src/%1$s/%2$s.rs",
                "|core::ops::function::FnOnce::call_once|/rustc/lib.rs");

        private final String platform;
        private final String type;
        private final String own;
        private final String library;

        Dialect(String platform, String type, String own, String library) {
            this.platform = platform;
            this.type = type;
            this.own = own;
            this.library = library;
        }
    }

    private static final List<String> PARTS =
            List.of("cart", "billing", "stock", "login", "search", "mail", "report", "tax");
    private static final List<String> NOUNS =
            List.of("Order", "Item", "Price", "Coupon", "Invoice", "Session", "Index", "Letter", "Rate", "Basket");
    private static final List<String> VERBS = List.of(
            "load", "store", "render", "apply", "check", "close", "merge", "send", "compute", "open", "parse",
            "reserve");
    private static final List<String> REASONS = List.of(
            "is closed",
            "was not found",
            "has no owner",
            "is locked by another user",
            "cannot be parsed",
            "exceeds its limit");

    private BaseEvents() {}

    /** All of them; the same with every call. */
    static List<ErrorEvent> all() {
        List<ErrorEvent> all = new ArrayList<>(ofLibraries());
        Random random = new Random(20);
        for (Dialect dialect : Dialect.values()) {
            for (int i = 0; i < PER_LANGUAGE; i++) {
                all.add(generated(dialect, random));
            }
        }
        return all;
    }

    private static ErrorEvent generated(Dialect dialect, Random random) {
        List<String> frames = new ArrayList<>();
        IntStream.range(0, 1 + random.nextInt(4)).forEach(i -> frames.add(dialect.library + "|" + (10 + i)));
        int own = 1 + random.nextInt(8);
        for (int i = 0; i < own; i++) {
            String frame = dialect.own.formatted(
                    any(PARTS, random), any(NOUNS, random), any(VERBS, random) + any(NOUNS, random));
            frames.add(frame + "|" + (1 + random.nextInt(400)));
        }
        String type = dialect.type.formatted(any(NOUNS, random));
        String message =
                any(NOUNS, random).toLowerCase(Locale.ROOT) + " " + random.nextInt(10_000) + " " + any(REASONS, random);
        return Events.event(dialect.platform, type, message, frames.toArray(String[]::new));
    }

    private static String any(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }

    private static List<ErrorEvent> ofLibraries() {
        try {
            List<ErrorEvent> events = new ArrayList<>();
            Path file = Corpus.FOLDER.resolveSibling("defects4j-dev.jsonl");
            for (String line : Files.readAllLines(file)) {
                JsonNode node = JSON.readTree(line);
                List<String> prefixes = new ArrayList<>();
                node.get("in_app").forEach(prefix -> prefixes.add(prefix.asText()));
                StackTraces.parse(node.get("trace").asText())
                        .ifPresent(trace ->
                                events.add(Events.event("java", withInApp(trace.chain(), prefixes), "", List.of())));
            }
            return events;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ExceptionChain withInApp(ExceptionChain chain, List<String> prefixes) {
        return new ExceptionChain(chain.exceptions().stream()
                .map(e -> new ThrownException(
                        e.type(),
                        e.message(),
                        e.handled(),
                        e.synthetic(),
                        new StackTrace(e.stackTrace().frames().stream()
                                .map(frame -> withInApp(frame, prefixes))
                                .toList())))
                .toList());
    }

    private static Frame withInApp(Frame frame, List<String> prefixes) {
        boolean own = prefixes.stream().anyMatch(frame.module()::startsWith);
        return new Frame(
                frame.module(),
                frame.function(),
                frame.file(),
                frame.line(),
                frame.column(),
                own ? InApp.YES : InApp.NO,
                "");
    }
}
