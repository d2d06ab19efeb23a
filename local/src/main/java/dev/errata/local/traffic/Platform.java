// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.traffic;

import dev.errata.model.Frame;
import dev.errata.model.InApp;
import java.util.List;
import java.util.Locale;

/** How the errors of one language name things, as their clients report them. */
enum Platform {
    JAVA("sentry.java.spring-boot.jakarta/8.52.0"),
    NODE("sentry.javascript.node/10.78.0"),
    PYTHON("sentry.python/1.9.10");

    private final String sdk;

    Platform(String sdk) {
        this.sdk = sdk;
    }

    String sdk() {
        return sdk;
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Frames or errors of this platform from the word lists. */
    List<String[]> rows(String kind) {
        return Vocabulary.rows(wireName() + "-" + kind + ".tsv");
    }

    /** A frame of a framework or library. */
    Frame foreign(String[] row) {
        InApp inApp = this == JAVA ? InApp.UNKNOWN : InApp.NO;
        String module = this == NODE ? "" : row[0];
        return new Frame(module, row[1], row[2], Integer.parseInt(row[3]), column(row[1]), inApp, "");
    }

    /** A frame of the service's own code. */
    Frame own(String service, String noun, String role, String verb, int line) {
        String lower = noun.toLowerCase(Locale.ROOT);
        return switch (this) {
            case JAVA -> own("com.acme." + service + "." + noun + role, verb + noun, noun + role + ".java", line);
            case NODE -> own("", verb + noun, "/srv/app/" + service + "/" + lower + lower(role) + ".js", line);
            case PYTHON ->
                own(
                        service + "." + lower + "_" + lower(role),
                        verb + "_" + lower,
                        service + "/" + lower + "_" + lower(role) + ".py",
                        line);
        };
    }

    private Frame own(String module, String function, String file, int line) {
        return new Frame(module, function, file, line, column(function), InApp.YES, "");
    }

    private int column(String function) {
        return this == NODE ? 5 + function.length() : 0;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
