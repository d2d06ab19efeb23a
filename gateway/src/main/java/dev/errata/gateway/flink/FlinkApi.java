// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.flink;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A Flink cluster over its REST API; every method fails with IOException that holds Flink's own words. */
public class FlinkApi {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String BOUNDARY = "errata-jar-boundary";

    private final URI base;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();

    /** The cluster at an address such as {@code http://127.0.0.1:8081}. */
    public FlinkApi(URI base) {
        this.base = base;
    }

    /** What to run: parallelism 0 leaves it to the cluster, savepoint is a path or URI from which state is restored. */
    public record Submission(
            String entryClass,
            List<String> arguments,
            int parallelism,
            @Nullable String savepoint) {
        public Submission {
            arguments = List.copyOf(arguments);
        }
    }

    /** A job with its state in Flink's words: RUNNING, RESTARTING, FINISHED, FAILED, CANCELED, … */
    public record Job(String id, String name, String state) {}

    /** What a job has checkpointed; the latest is a path, absent before the first. */
    public record Checkpoints(long completed, long failed, long restored, Optional<String> latest) {}

    /** Uploads a jar and returns the id by which it is run. */
    public String upload(Path jar) throws IOException {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"jarfile\"; filename=\""
                + jar.getFileName() + "\"\r\nContent-Type: application/x-java-archive\r\n\r\n";
        HttpRequest request = request("/jars/upload")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofString(head),
                        HttpRequest.BodyPublishers.ofFile(jar),
                        HttpRequest.BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n")))
                .build();
        String stored = send(request).path("filename").asText();
        return stored.substring(stored.lastIndexOf('/') + 1);
    }

    /** Runs an uploaded jar and returns the id of the job. */
    public String run(String jarId, Submission submission) throws IOException {
        ObjectNode body = json.createObjectNode().put("entryClass", submission.entryClass());
        ArrayNode arguments = body.putArray("programArgsList");
        submission.arguments().forEach(arguments::add);
        if (submission.parallelism() > 0) {
            body.put("parallelism", submission.parallelism());
        }
        if (submission.savepoint() != null) {
            body.put("savepointPath", submission.savepoint());
        }
        return post("/jars/" + jarId + "/run", body).path("jobid").asText();
    }

    /** All jobs that the cluster knows, ended ones too. */
    public List<Job> jobs() throws IOException {
        List<Job> jobs = new ArrayList<>();
        for (JsonNode job : get("/jobs/overview").path("jobs")) {
            jobs.add(new Job(
                    job.path("jid").asText(),
                    job.path("name").asText(),
                    job.path("state").asText()));
        }
        return jobs;
    }

    /** The state of one job in Flink's words; empty when the cluster does not know it or does not answer. */
    public Optional<String> state(String jobId) {
        try {
            return Optional.of(get("/jobs/" + jobId).path("state").asText());
        } catch (IOException unknown) {
            return Optional.empty();
        }
    }

    /** True when the job is RUNNING with all its tasks running, so that it reads and checkpoints. */
    public boolean isRunning(String jobId) {
        try {
            JsonNode job = get("/jobs/" + jobId);
            if (!job.path("state").asText().equals("RUNNING")) {
                return false;
            }
            for (JsonNode vertex : job.path("vertices")) {
                if (!vertex.path("status").asText().equals("RUNNING")) {
                    return false;
                }
            }
            return true;
        } catch (IOException unknown) {
            return false;
        }
    }

    /** Cancels a job; its last checkpoints are kept. */
    public void cancel(String jobId) throws IOException {
        send(request("/jobs/" + jobId)
                .method("PATCH", HttpRequest.BodyPublishers.noBody())
                .build());
    }

    /** What the job has checkpointed so far. */
    public Checkpoints checkpoints(String jobId) throws IOException {
        JsonNode answer = get("/jobs/" + jobId + "/checkpoints");
        JsonNode counts = answer.path("counts");
        String latest =
                answer.path("latest").path("completed").path("external_path").asText("");
        return new Checkpoints(
                counts.path("completed").asLong(),
                counts.path("failed").asLong(),
                counts.path("restored").asLong(),
                Optional.of(latest).filter(path -> !path.isEmpty()));
    }

    /** The job's own metrics by name, such as {@code numRestarts}. */
    public Map<String, String> metrics(String jobId, String... names) throws IOException {
        return values(get("/jobs/" + jobId + "/metrics?get=" + String.join(",", names)));
    }

    /** The causes of the job's failures, newest first. */
    public List<String> exceptions(String jobId) throws IOException {
        List<String> causes = new ArrayList<>();
        get("/jobs/" + jobId + "/exceptions")
                .path("exceptionHistory")
                .path("entries")
                .forEach(entry -> causes.add(entry.path("stacktrace").asText()));
        return causes;
    }

    /** Any question of the REST API that has no method here; the path begins with a slash. */
    public JsonNode get(String path) throws IOException {
        return send(request(path).GET().build());
    }

    private static Map<String, String> values(JsonNode metrics) {
        Map<String, String> values = new LinkedHashMap<>();
        metrics.forEach(metric ->
                values.put(metric.path("id").asText(), metric.path("value").asText()));
        return values;
    }

    /** Asks for something to be done; the path begins with a slash. */
    protected JsonNode post(String path, JsonNode body) throws IOException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(LIMIT);
    }

    private JsonNode send(HttpRequest request) throws IOException {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode body = json.readTree(response.body().isBlank() ? "{}" : response.body());
            if (response.statusCode() >= 300) {
                throw new IOException(
                        request.method() + " " + request.uri() + ": " + response.statusCode() + " " + errors(body));
            }
            return body;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while asking Flink", e);
        }
    }

    private static String errors(JsonNode body) {
        List<String> errors = new ArrayList<>();
        body.path("errors").forEach(error -> errors.add(error.asText()));
        return errors.isEmpty() ? body.toString() : errors.stream().collect(Collectors.joining("\n"));
    }
}
