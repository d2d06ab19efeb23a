// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.flink;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The jobs of a Flink cluster, and those of Errata that can be started there. */
public final class Cluster {

    private static final String JAR = "errata-jobs-";
    private static final int MOST = 50;

    private final FlinkApi flink;
    private final Optional<Path> jar;
    private String uploaded = "";

    /** @param jar of the jobs, uploaded when one is started first; empty for what was uploaded last by others */
    public Cluster(FlinkApi flink, Optional<Path> jar) {
        this.flink = flink;
        this.jar = jar;
    }

    /** The latest jobs, those that end by themselves with their progress; IOException with Flink's words. */
    public List<ClusterJob> jobs() throws IOException {
        List<ClusterJob> jobs = new ArrayList<>();
        for (ClusterJob job : overview()) {
            jobs.add(job.isBounded() ? job.with(progress(flink.get("/jobs/" + job.id()))) : job);
        }
        return jobs;
    }

    /** The same without progress. */
    public List<ClusterJob> overview() throws IOException {
        List<ClusterJob> jobs = new ArrayList<>();
        for (JsonNode job : flink.get("/jobs/overview").path("jobs")) {
            long end = job.path("end-time").asLong();
            jobs.add(new ClusterJob(
                    job.path("jid").asText(),
                    job.path("name").asText(),
                    job.path("state").asText(),
                    Instant.ofEpochMilli(job.path("start-time").asLong()),
                    end <= 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(end)),
                    Optional.empty()));
        }
        jobs.sort(Comparator.comparing(ClusterJob::startedAt).reversed());
        return jobs.subList(0, Math.min(MOST, jobs.size()));
    }

    private static ClusterJob.Progress progress(JsonNode job) {
        long read = 0;
        int sources = 0;
        int finished = 0;
        for (JsonNode vertex : job.path("vertices")) {
            if (vertex.path("name").asText().startsWith("Source:")) {
                sources++;
                finished += vertex.path("status").asText().equals("FINISHED") ? 1 : 0;
                read += vertex.path("metrics").path("write-records").asLong();
            }
        }
        return new ClusterJob.Progress(
                read, sources == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) finished / sources));
    }

    /**
     * Starts a job.
     *
     * @return its id
     * @throws IOException with Flink's words, or if there is no jar of Errata
     */
    public String start(String entryClass, List<String> arguments) throws IOException {
        return flink.run(jar(), new FlinkApi.Submission(entryClass, arguments, 0, null));
    }

    /** Stops a job. */
    public String cancel(String jobId) throws IOException {
        flink.cancel(jobId);
        return jobId;
    }

    private synchronized String jar() throws IOException {
        JsonNode there = flink.get("/jars").path("files");
        if (jar.isEmpty()) {
            return latest(there);
        }
        boolean isThere = false;
        for (JsonNode file : there) {
            isThere |= file.path("id").asText().equals(uploaded);
        }
        if (!isThere) {
            if (!Files.isReadable(jar.get())) {
                throw new IOException("the gateway cannot read %s (--job-jar)".formatted(jar.get()));
            }
            uploaded = flink.upload(jar.get());
        }
        return uploaded;
    }

    private static String latest(JsonNode files) throws IOException {
        String latest = "";
        long at = -1;
        for (JsonNode file : files) {
            if (file.path("name").asText().startsWith(JAR)
                    && file.path("uploaded").asLong() > at) {
                latest = file.path("id").asText();
                at = file.path("uploaded").asLong();
            }
        }
        if (latest.isEmpty()) {
            throw new IOException(
                    "no jar %s… was uploaded to the cluster, and the gateway has none (--job-jar)".formatted(JAR));
        }
        return latest;
    }

    /** Why a job failed, the first line of it. */
    public String failure(String jobId) throws IOException {
        return flink.exceptions(jobId).stream()
                .findFirst()
                .flatMap(text -> text.lines().findFirst())
                .orElse("no exception is known");
    }
}
