// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local;

import dev.errata.local.process.Await;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** One bounded job on the embedded cluster, from its submission to its end. */
public final class BatchJob {

    private static final Set<String> ENDED = Set.of("FINISHED", "FAILED", "CANCELED");
    private static final Duration LIMIT = Duration.ofDays(7);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final FlinkRest flink;
    private final String id;

    private BatchJob(FlinkRest flink, String id) {
        this.flink = flink;
        this.id = id;
    }

    /**
     * Starts a job of the job jar.
     *
     * @throws IOException if it does not start, with Flink's reason
     */
    public static BatchJob submit(LocalStack stack, String entryClass, List<String> arguments) throws IOException {
        FlinkRest flink = stack.flink();
        String jar = flink.upload(Checkout.jobJar(stack.home().checkout()));
        return new BatchJob(flink, flink.run(jar, new FlinkRest.Submission(entryClass, arguments, 0, null)));
    }

    /** By which Flink knows it. */
    public String id() {
        return id;
    }

    /**
     * Waits for its end.
     *
     * @param what it is called in messages
     * @param look called twice a second until then
     * @throws IOException if it fails, with Flink's reason
     */
    public void await(String what, Runnable look) throws IOException {
        String[] state = {"CREATED"};
        Await.until(LIMIT, PAUSE, () -> {
            state[0] = flink.state(id).orElse(state[0]);
            look.run();
            return ENDED.contains(state[0]);
        });
        if (!state[0].equals("FINISHED")) {
            String cause = flink.exceptions(id).stream().findFirst().orElse("no exception is known");
            throw new IOException("the %s ended as %s: %s".formatted(what, state[0], cause));
        }
    }
}
