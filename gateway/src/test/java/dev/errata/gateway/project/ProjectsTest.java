// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.gateway.project.Admission.Reason;
import dev.errata.gateway.scrub.ScrubRules;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectsTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final IngestKey OLD = IngestKey.generate("old", NOW, new SecureRandom());
    private static final IngestKey NEW = IngestKey.generate("new", NOW, new SecureRandom());
    private static final Project SHOP =
            new Project(7, "shop", true, NOW, 1, List.of(OLD, NEW), ProjectSettings.DEFAULT);

    @Test
    void aKeyOpensItsProjectByNumberAndByName() {
        Projects projects = Projects.of(List.of(SHOP));
        assertThat(projects.admit("7", OLD.value())).isEqualTo(new Admission.Granted(SHOP, OLD));
        assertThat(projects.admit("shop", NEW.value())).isEqualTo(new Admission.Granted(SHOP, NEW));
        assertThat(projects.admit(NEW.value())).isEqualTo(new Admission.Granted(SHOP, NEW));
    }

    @Test
    void everyRefusalHasItsReason() {
        Project closed = new Project(8, "closed", false, NOW, 1, List.of(OLD), ProjectSettings.DEFAULT);
        Projects projects = Projects.of(List.of(SHOP.withKeysEnabled(OLD::equals, false)));
        assertThat(projects.admit("7", "0".repeat(32))).isEqualTo(new Admission.Refused(Reason.UNKNOWN_KEY));
        assertThat(projects.admit("8", NEW.value())).isEqualTo(new Admission.Refused(Reason.WRONG_PROJECT));
        assertThat(projects.admit("7", OLD.value())).isEqualTo(new Admission.Refused(Reason.DISABLED_KEY));
        assertThat(Projects.of(List.of(closed)).admit(OLD.value()))
                .isEqualTo(new Admission.Refused(Reason.DISABLED_PROJECT));
    }

    @Test
    void aProjectComesBackFromItsJson() {
        ProjectSettings settings = new ProjectSettings(
                List.of("https://*.shop.example"),
                new ScrubRules(true, false, List.of("pin"), List.of("A[0-9]+"), List.of("session")),
                new RateLimits(5, 10, 100),
                0.5);
        Project project = SHOP.withSettings(settings);
        assertThat(ProjectJson.read(ProjectJson.write(project))).isEqualTo(project);
    }

    @Test
    void settingsOfALaterVersionAreReadAndThoseOfAPersonAreChecked() throws IOException {
        ObjectMapper json = new ObjectMapper();
        assertThat(SettingsJson.read(json.readTree("{\"later\":1}"), ProjectSettings.DEFAULT))
                .isEqualTo(ProjectSettings.DEFAULT);
        String later = "{\"scrubbing\":{\"enabled\":false,\"later\":1},\"rateLimits\":{\"later\":1}}";
        assertThat(SettingsJson.read(json.readTree(later), ProjectSettings.DEFAULT)
                        .scrubbing()
                        .enabled())
                .isFalse();
        for (String wrong : List.of(
                later,
                "{\"rateLimits\":[]}",
                "{\"later\":1}",
                "{\"sampleRate\":0}",
                "{\"sampleRate\":\"1\"}",
                "{\"rateLimits\":{\"keyPerSecond\":-1}}",
                "{\"allowedOrigins\":[\"shop.example\"]}",
                "{\"scrubbing\":{\"patterns\":[\"(\"]}}",
                "[]")) {
            assertThatIllegalArgumentException()
                    .as(wrong)
                    .isThrownBy(() -> SettingsJson.apply(json.readTree(wrong), ProjectSettings.DEFAULT));
        }
    }

    @Test
    void theNumberOfAProjectThatCannotBeReadIsNotGivenAgain() {
        assertThat(Projects.NONE.nextId()).isEqualTo(1);
        assertThat(Projects.of(List.of(SHOP)).nextId()).isEqualTo(8);
        assertThat(Projects.NONE.replacedBy(List.of(SHOP), 9).nextId()).isEqualTo(10);
    }

    @Test
    void aPatternOfOriginsCoversSubdomainsOnly() {
        ProjectSettings settings = ProjectSettings.DEFAULT.withAllowedOrigins(List.of("https://*.shop.example"));
        assertThat(settings.allowsOrigin("https://www.shop.example")).isTrue();
        assertThat(settings.allowsOrigin("https://shop.example")).isFalse();
        assertThat(settings.allowsOrigin("https://evilshop.example")).isFalse();
        assertThat(settings.allowsOrigin("http://www.shop.example")).isFalse();
        assertThat(ProjectSettings.DEFAULT.allowsOrigin("null")).isTrue();
    }

    @Test
    void aKeyIsNeverPrintedWhole() {
        assertThat(SHOP.toString()).doesNotContain(OLD.value()).doesNotContain(NEW.value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "42", "Shop", "a b", "-a", "a/b", "größe"})
    void namesThatCouldBeTakenForSomethingElseAreRefused(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> Project.requireName(name));
    }
}
