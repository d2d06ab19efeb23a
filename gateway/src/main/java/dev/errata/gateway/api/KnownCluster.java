// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api;

import dev.errata.gateway.api.read.RequestException;
import dev.errata.gateway.flink.Cluster;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Flink cluster, if somebody said where it is.
 *
 * @param cluster empty if nobody did
 */
public record KnownCluster(Optional<Cluster> cluster) {

    private static final Logger LOG = LoggerFactory.getLogger(KnownCluster.class);
    private static final String UNCONFIGURED =
            "the gateway does not know where Flink is: set ERRATA_FLINK_URL (--flink)";

    /** A question to the cluster. */
    interface Question<T> {
        T ask(Cluster cluster) throws IOException;
    }

    /**
     * Asks it.
     *
     * @throws RequestException if it does not answer, with its words, or nobody said where it is
     */
    <T> T ask(Question<T> question) {
        Cluster known = cluster.orElseThrow(() -> RequestException.unavailable(UNCONFIGURED));
        try {
            return question.ask(known);
        } catch (IOException e) {
            LOG.warn("Flink did not answer", e);
            String words = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw RequestException.unavailable("Flink did not do it: " + words);
        }
    }
}
