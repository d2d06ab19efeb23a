// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing;

/**
 * Requests that one endpoint served in one minute and how long they took; absolute values of {@code endpoint_latency},
 * or an addition to them. Each trace counts once for the endpoint it entered by; {@link #entry} tells whether that was
 * from outside, or inside another service's request.
 *
 * @param minute since the epoch, of the request's start
 * @param entry whether the endpoint is where its trace entered the system
 * @param fingerprint of the variant for {@link Cohort#VARIANT}, otherwise 0
 * @param observed requests seen, without weight; grows with every addition
 * @param requests weighted
 * @param errors of these, weighted, those that the endpoint itself failed
 * @param latency durations of the entry spans
 */
public record EndpointTally(
        String project,
        long minute,
        String environment,
        String service,
        String endpoint,
        boolean entry,
        Cohort cohort,
        long fingerprint,
        long observed,
        double requests,
        double errors,
        LatencyHistogram latency)
        implements FlowTally<EndpointTally> {

    /** Names of endpoints of a service that are told apart; a tracer that knows no routes makes one of every path. */
    public static final int MAX_ENDPOINTS = 2_000;

    /** The endpoint that further names are counted under. */
    public static final String OTHER_ENDPOINT = "_other";

    @Override
    public EndpointKey key() {
        return new EndpointKey(project, minute, environment, service, endpoint, entry, cohort.name(), fingerprint);
    }

    /** The same as one of {@link #OTHER_ENDPOINT}. */
    public EndpointTally ofOtherEndpoint() {
        return new EndpointTally(
                project,
                minute,
                environment,
                service,
                OTHER_ENDPOINT,
                entry,
                cohort,
                fingerprint,
                observed,
                requests,
                errors,
                latency);
    }

    @Override
    public EndpointTally plus(EndpointTally other) {
        return new EndpointTally(
                project,
                minute,
                environment,
                service,
                endpoint,
                entry,
                cohort,
                fingerprint,
                observed + other.observed,
                requests + other.requests,
                errors + other.errors,
                latency.plus(other.latency));
    }

    /** What requests are added up by: texts, since the hash of an enum is another one in each process. */
    public record EndpointKey(
            String project,
            long minute,
            String environment,
            String service,
            String endpoint,
            boolean entry,
            String cohort,
            long fingerprint) {

        @Override
        public int hashCode() { // the one of a record costs more than all else of an addition
            int hash = 31 * service.hashCode() + endpoint.hashCode();
            hash = 31 * hash + Long.hashCode(minute);
            hash = 31 * hash + environment.hashCode();
            hash = 31 * hash + cohort.hashCode();
            hash = 31 * hash + Long.hashCode(fingerprint);
            return 31 * (31 * hash + Boolean.hashCode(entry)) + project.hashCode();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof EndpointKey that
                    && minute == that.minute
                    && fingerprint == that.fingerprint
                    && entry == that.entry
                    && endpoint.equals(that.endpoint)
                    && service.equals(that.service)
                    && cohort.equals(that.cohort)
                    && environment.equals(that.environment)
                    && project.equals(that.project);
        }
    }
}
