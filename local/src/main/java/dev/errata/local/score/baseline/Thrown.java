// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.score.baseline;

import dev.errata.model.ErrorEvent;
import dev.errata.model.Frame;
import dev.errata.model.InApp;
import dev.errata.model.ThrownException;
import java.util.List;

/**
 * What the baselines look at: the innermost exception, or the message if nothing was thrown.
 *
 * @param frames oldest first
 */
record Thrown(String type, String message, List<Frame> frames) {

    /** Folders and packages that the peers' default rules call somebody else's code. */
    private static final List<String> FOREIGN_FOLDERS =
            List.of("node_modules/", "/site-packages/", "/dist-packages/", "node:", "internal/", "/vendor/", "/gems/");

    private static final List<String> FOREIGN_MODULES = List.of(
            "java.",
            "javax.",
            "jakarta.",
            "jdk.",
            "sun.",
            "com.sun.",
            "kotlin.",
            "scala.",
            "org.springframework.",
            "org.apache.",
            "org.junit.",
            "junit.",
            "io.opentelemetry.",
            "io.sentry.",
            "System.",
            "Microsoft.");

    static Thrown of(ErrorEvent event) {
        if (event.exceptions().isEmpty()) {
            return new Thrown("", event.message(), event.callSite().frames());
        }
        ThrownException innermost = event.exceptions().innermost();
        return new Thrown(
                innermost.type(), innermost.message(), innermost.stackTrace().frames());
    }

    /** The frames of the user's code, as the payload says or else by default rules; all frames if none is. */
    List<Frame> inApp() {
        List<Frame> own = frames.stream().filter(Thrown::isOwn).toList();
        return own.isEmpty() ? frames : own;
    }

    private static boolean isOwn(Frame frame) {
        return frame.inApp() == InApp.UNKNOWN ? !isForeign(frame) : frame.inApp() == InApp.YES;
    }

    private static boolean isForeign(Frame frame) {
        return FOREIGN_MODULES.stream().anyMatch(frame.module()::startsWith)
                || FOREIGN_FOLDERS.stream().anyMatch(frame.file()::contains);
    }

    /** Module, or file without its folders and query, and function. */
    static String place(Frame frame) {
        String file = frame.file().replaceFirst("[?#].*$", "");
        String holder = frame.module().isEmpty()
                ? file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)
                : frame.module();
        return holder + ' ' + frame.function();
    }
}
