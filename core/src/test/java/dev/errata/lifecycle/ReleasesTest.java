// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.model.ResolveMode;
import dev.errata.model.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleasesTest {

    private static final long DAY = Life.DAY;

    private final Life life = new Life();

    @Test
    void resolvedInAReleaseOlderOnesDoNotReopen() {
        life.seen(1, "production", "1.9.0").resolve(10, ResolveMode.IN_RELEASE, "1.10.0", "");
        assertThat(life.seen(20, "production", "1.9.3").status()).isEqualTo(Status.RESOLVED);
        assertThat(life.seen(21, "production", "1.10.0").status()).isEqualTo(Status.REGRESSED);
    }

    @Test
    void notEvenTheReleaseItselfReopensFromBeforeTheResolve() {
        life.seen(5, "production", "2.0.0").resolve(10, ResolveMode.IN_RELEASE, "2.0.0", "");
        assertThat(life.status()).isEqualTo(Status.RESOLVED);
    }

    @Test
    void resolvedInTheNextReleaseTheCurrentOneDoesNotReopen() {
        life.seen(1, "production", "1.2.0").resolve(10, ResolveMode.NEXT_RELEASE, "", "");
        assertThat(life.seen(20, "production", "1.2.0").status()).isEqualTo(Status.RESOLVED);
        assertThat(life.seen(30, "production", "1.2.1").status()).isEqualTo(Status.REGRESSED);
    }

    @Test
    void theCurrentReleaseIsThatOfTheServiceNotOfTheGroup() {
        life.seen(1, "production", "1.2.0").deployed("production", "1.3.0", 5);
        life.resolve(10, ResolveMode.NEXT_RELEASE, "", "").seen(20, "production", "1.3.0");
        assertThat(life.status()).isEqualTo(Status.RESOLVED);
    }

    @Test
    void anEventOfUatDoesNotReopenWhatIsResolvedInProduction() {
        life.seen(1, "production", "1.2.0").seen(1, "uat", "1.2.0");
        life.resolve(10, ResolveMode.NOW, "", "production").seen(20, "uat", "1.3.0-rc.1");
        assertThat(life.status()).isEqualTo(Status.RESOLVED);
        assertThat(life.seen(21, "production", "1.2.0").status()).isEqualTo(Status.REGRESSED);
    }

    @Test
    void theNewerReleaseOfUatIsNotTheCurrentOneOfProduction() {
        life.seen(1, "production", "1.2.0").seen(2, "uat", "1.3.0").resolve(10, ResolveMode.NEXT_RELEASE, "", "");
        assertThat(life.seen(20, "uat", "1.3.0").status()).isEqualTo(Status.RESOLVED);
        assertThat(life.seen(21, "production", "1.3.0").status()).isEqualTo(Status.REGRESSED);
    }

    @Test
    void aConstantReleaseNameDoesNotMuteForever() {
        life.seen(1, "production", "latest").resolve(10, ResolveMode.NEXT_RELEASE, "", "");
        assertThat(life.seen(20, "production", "latest").status()).isEqualTo(Status.RESOLVED);
        assertThat(life.seen(1 + 30 * DAY, "production", "latest").status()).isEqualTo(Status.REGRESSED);
    }

    @Test
    void aReleaseThatNeverComesDoesNotMuteForever() {
        life.seen(1, "production", "a3f1").seen(2, "production", "b7c2");
        life.resolve(10, ResolveMode.IN_RELEASE, "c0ffee", "").seen(20, "production", "b7c2");
        assertThat(life.status()).isEqualTo(Status.RESOLVED);
        life.seen(11 + 30 * DAY, "production", "b7c2");
        assertThat(life.status()).isEqualTo(Status.REGRESSED);
    }

    @Test
    void anUnknownReleaseFollowsTheTime() {
        life.seen(1, "production", "1.0.0").resolve(10, ResolveMode.NEXT_RELEASE, "", "");
        assertThat(life.seen(20, "production", "").status()).isEqualTo(Status.REGRESSED);
    }

    @Test
    void anUnknownReleaseNeverReopensIfSetSo() {
        LifecycleSettings never = new LifecycleSettings(0, 0, false, 30 * DAY * Life.MINUTE, 0, 0, 3);
        Life other = new Life(never).seen(1, "production", "1.0.0");
        other.resolve(10, ResolveMode.NEXT_RELEASE, "", "").seen(20, "production", "");
        assertThat(other.status()).isEqualTo(Status.RESOLVED);
    }

    @Test
    void namesThatAreNoVersionsAreOrderedByDeployment() {
        life.seen(3, "production", "zeta").seen(4, "production", "alpha");
        life.deployed("production", "alpha", 1).deployed("production", "zeta", 2);
        life.resolve(10, ResolveMode.IN_RELEASE, "zeta", "").seen(20, "production", "alpha");
        assertThat(life.status()).isEqualTo(Status.RESOLVED);
        assertThat(life.seen(21, "production", "zeta").status()).isEqualTo(Status.REGRESSED);
    }

    @Test
    void withoutDeploymentsNamesAreOrderedByTheirFirstErrors() {
        life.seen(3, "production", "zeta").seen(4, "production", "alpha");
        life.resolve(10, ResolveMode.IN_RELEASE, "alpha", "").seen(20, "production", "zeta");
        assertThat(life.status()).isEqualTo(Status.RESOLVED);
        assertThat(life.seen(21, "production", "alpha").status()).isEqualTo(Status.REGRESSED);
    }

    @Test
    void oneServiceHasOneOrder() {
        ReleaseLine line = ReleaseLine.EMPTY.seen("1.0.0", 1).seen("dev", 2).seen("1.1.0", 3);
        assertThat(line.order()).isEqualTo(ReleaseOrder.SEMANTIC);
        assertThat(line.compare("dev", "1.0.0")).isEmpty();
        assertThat(line.greatestAt(2)).isEqualTo("1.0.0");
        assertThat(line.deployed("main", 9).deployed("next", 9).deployed("b", 9).order())
                .isEqualTo(ReleaseOrder.DEPLOYED);
    }

    @Test
    void aLineDoesNotDependOnTheOrderItWasTold() {
        ReleaseLine one =
                ReleaseLine.EMPTY.seen("a", 5).seen("b", 3).seen("a", 2).deployed("b", 1);
        ReleaseLine other =
                ReleaseLine.EMPTY.deployed("b", 1).seen("a", 2).seen("a", 5).seen("b", 3);
        assertThat(one).isEqualTo(other);
    }

    @ParameterizedTest
    @CsvSource({
        "1.0.0-alpha, 1.0.0-alpha.1",
        "1.0.0-alpha.1, 1.0.0-alpha.beta",
        "1.0.0-beta.2, 1.0.0-beta.11",
        "1.0.0-rc.1, 1.0.0",
        "1.9.0, 1.10.0",
        "shop@2.3.4, shop@2.3.5",
        "v1.2, v1.2.1",
        "1.2.3.4, 1.2.3.5"
    })
    void versionsAreOrderedAsSemanticVersioningSays(String less, String greater) {
        SemanticVersion one = SemanticVersion.parse(less).orElseThrow();
        SemanticVersion other = SemanticVersion.parse(greater).orElseThrow();
        assertThat(one).isLessThan(other);
        assertThat(other).isGreaterThan(one);
    }

    @ParameterizedTest
    @CsvSource({"1.0.0+a, 1.0.0+b", "1.0, 1.0.0"})
    void whatDoesNotCountMakesNoDifference(String one, String other) {
        assertThat(SemanticVersion.parse(one).orElseThrow())
                .isEqualByComparingTo(SemanticVersion.parse(other).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"latest", "7", "a3f1c2d", "2024-01-01", "1..2", "''"})
    void otherNamesAreNoVersions(String name) {
        assertThat(SemanticVersion.parse(name)).isEmpty();
    }
}
