// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api.search;

/** How a value is compared. */
public enum Operator {
    /** Equal to one of the values. */
    IS(""),
    AT_LEAST(">="),
    AT_MOST("<="),
    MORE(">"),
    LESS("<");

    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    /** As people write it. */
    public String sign() {
        return sign;
    }

    /** The operator that a value begins with; those of two signs are looked for first. */
    static Operator of(String value) {
        for (Operator operator : new Operator[] {AT_LEAST, AT_MOST, MORE, LESS}) {
            if (value.startsWith(operator.sign)) {
                return operator;
            }
        }
        return IS;
    }

    /** The same seen from the other end: what is less than a day old happened after yesterday. */
    Operator mirrored() {
        return switch (this) {
            case IS -> IS;
            case AT_LEAST -> AT_MOST;
            case AT_MOST -> AT_LEAST;
            case MORE -> LESS;
            case LESS -> MORE;
        };
    }
}
