// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.shop;

import io.opentelemetry.proto.resource.v1.Resource;
import java.util.Locale;

/** A service of the shop that sends spans. */
enum ShopService {
    FRONTEND("nodejs", true, false),
    CHECKOUT("java", false, true),
    CART("dotnet", true, false),
    PAYMENT("nodejs", false, true),
    CATALOG("java", true, false),
    SHIPPING("java", false, true),
    ACCOUNTING("java", true, true),
    FRAUD("java", true, false);

    private final boolean records;
    private final boolean logs;
    private final boolean flagsRemoteParents;
    private final Resource resource;

    /**
     * A service.
     *
     * @param language as {@code telemetry.sdk.language} has it
     * @param records whether what its requests throw is an event of their spans
     * @param logs whether it is a log record
     */
    ShopService(String language, boolean records, boolean logs) {
        this.records = records;
        this.logs = logs;
        this.flagsRemoteParents = language.equals("java");
        this.resource = Resource.newBuilder()
                .addAttributes(Pairs.of("service.name", id()))
                .addAttributes(Pairs.of("service.namespace", "synthetic"))
                .addAttributes(Pairs.of("service.version", "2.4.0"))
                .addAttributes(Pairs.of("service.instance.id", id() + "-7c9f5"))
                .addAttributes(Pairs.of("deployment.environment.name", "production"))
                .addAttributes(Pairs.of("telemetry.sdk.name", "opentelemetry"))
                .addAttributes(Pairs.of("telemetry.sdk.language", language))
                .addAttributes(Pairs.of("telemetry.sdk.version", "1.40.0"))
                .build();
    }

    /** Its {@code service.name}. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean records() {
        return records;
    }

    boolean logs() {
        return logs;
    }

    /** Whether its SDK is new enough to tell parents of other processes. */
    boolean flagsRemoteParents() {
        return flagsRemoteParents;
    }

    Resource resource() {
        return resource;
    }
}
