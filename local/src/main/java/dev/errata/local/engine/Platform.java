// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.engine;

import java.util.Locale;
import java.util.Optional;

/** The systems for which libchdb is published, with the npm package of each. */
public enum Platform {
    LINUX_X64("@chdb/lib-linux-x64-gnu", "36ad4e999882821ef13cf2d0f52c93f48e6ee1b4498b35a201c23ce4b8d15bf5"),
    LINUX_ARM64("@chdb/lib-linux-arm64-gnu", ""),
    DARWIN_X64("@chdb/lib-darwin-x64", ""),
    DARWIN_ARM64("@chdb/lib-darwin-arm64", "");

    private final String npmPackage;
    private final String sha256;

    Platform(String npmPackage, String sha256) {
        this.npmPackage = npmPackage;
        this.sha256 = sha256;
    }

    /** The system with these values of {@code os.name} and {@code os.arch}; IllegalArgumentException when there is no engine for it. */
    public static Platform of(String name, String architecture) {
        String system = name.toLowerCase(Locale.ROOT);
        boolean arm = architecture.equals("aarch64") || architecture.equals("arm64");
        boolean intel = architecture.equals("amd64") || architecture.equals("x86_64");
        if (system.startsWith("linux") && (arm || intel)) {
            return arm ? LINUX_ARM64 : LINUX_X64;
        }
        if (system.startsWith("mac") && (arm || intel)) {
            return arm ? DARWIN_ARM64 : DARWIN_X64;
        }
        throw new IllegalArgumentException(
                "there is no embedded ClickHouse for " + name + " on " + architecture + ", only for Linux and macOS");
    }

    /** The package's name in the npm registry. */
    public String npmPackage() {
        return npmPackage;
    }

    /** SHA-256 of the library in hex, when it is pinned; else npm's own integrity check has to do. */
    public Optional<String> sha256() {
        return Optional.of(sha256).filter(hash -> !hash.isEmpty());
    }
}
