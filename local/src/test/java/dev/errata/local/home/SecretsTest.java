// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    private Path folder;

    @Test
    void passwordIsRandomMadeOnceAndOnlyForItsOwner() throws IOException {
        Secrets secrets = new Secrets(folder.resolve("secrets"));
        String password = secrets.password("writer");
        assertThat(password).matches("[0-9a-f]{48}");
        assertThat(secrets.password("writer")).isEqualTo(password);
        assertThat(secrets.password("reader")).isNotEqualTo(password);
        Path file = folder.resolve("secrets/writer");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void partsThatStartSideBySideAgreeOnAPassword() {
        for (int round = 0; round < 50; round++) {
            Secrets secrets = new Secrets(folder.resolve("round-" + round));
            assertThat(IntStream.range(0, 8)
                            .parallel()
                            .mapToObj(part -> password(secrets))
                            .distinct())
                    .hasSize(1);
        }
    }

    private static String password(Secrets secrets) {
        try {
            return secrets.password("reader");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void hashIsTheOneOfThePassword() throws IOException {
        Files.writeString(folder.resolve("known"), "abc\n");
        assertThat(new Secrets(folder).sha256("known"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
