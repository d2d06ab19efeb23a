// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.errata.gateway.intake.outcome.Refused;
import org.junit.jupiter.api.Test;

class MemoryBudgetTest {

    private final MemoryBudget budget = new MemoryBudget(10_000);

    @Test
    void whatARequestTookIsGivenBackOnce() {
        Lease lease = budget.lease();
        lease.take(Lease.FREE + 9_000);
        assertThat(budget.taken()).isEqualTo(9_000);
        lease.close();
        lease.close();
        assertThat(budget.taken()).isZero();
    }

    @Test
    void smallRequestsPassHoweverFullItIs() {
        budget.lease().take(Lease.FREE + 10_000);
        budget.lease().take(Lease.FREE);
        Lease another = budget.lease();
        assertThatThrownBy(() -> another.take(Lease.FREE + 1)).isInstanceOf(Refused.class);
        assertThat(budget.taken()).isEqualTo(10_000);
    }

    @Test
    void whatIsGivenBackBeforeTheEndIsThereForOthers() {
        Lease lease = budget.lease();
        lease.take(Lease.FREE + 9_000);
        lease.giveBack(8_000);
        assertThat(budget.taken()).isEqualTo(1_000);
        lease.giveBack(2_000);
        assertThat(budget.taken()).isZero();
        lease.take(2_000);
        assertThat(budget.taken()).isEqualTo(1_000);
        lease.close();
        lease.giveBack(500);
        assertThat(budget.taken()).isZero();
    }
}
