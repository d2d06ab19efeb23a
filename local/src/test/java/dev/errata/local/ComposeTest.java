// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.errata.local.demo.LongJob;
import dev.errata.local.home.Endpoint;
import dev.errata.local.parts.Topics;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The containers' file names only what exists, and says the same as the embedded stack. */
class ComposeTest {

    private static final String FILE = "docker-compose.yml";
    private static final String MISSING = ":?copy .env.example to .env and fill it in}";

    private static final Set<String> MADE_BY_THE_BUILD = Set.of(Repository.jobJar(), "gateway/target");

    private final JsonNode compose = YamlFile.read(FILE);
    private final Map<String, JsonNode> services = YamlFile.fields(compose.path("services"));

    @Test
    void everyMountedFileIsInTheRepositoryOrMadeByTheBuild() {
        for (JsonNode mount : mounts("bind")) {
            String source = mount.path("source").asText().replaceAll("\\$\\{\\w+:-(.*)}", "$1");
            assertThat(source).startsWith("./");
            String path = source.substring(2);
            assertThat(MADE_BY_THE_BUILD.contains(path) || Files.exists(Repository.ROOT.resolve(path)))
                    .as(path)
                    .isTrue();
            assertThat(mount.path("read_only").asBoolean()).as(path).isTrue();
            assertThat(mount.at("/bind/create_host_path").asBoolean(true))
                    .as(path)
                    .isFalse();
        }
    }

    @Test
    void everyVolumeIsDeclaredAndUsed() {
        Set<String> used = mounts("volume").stream()
                .map(mount -> mount.path("source").asText())
                .collect(Collectors.toSet());
        assertThat(YamlFile.fields(compose.path("volumes")).keySet()).isEqualTo(used);
    }

    @Test
    void portsAreThoseOfTheEmbeddedStackOnLoopback() {
        assertThat(services.values().stream().flatMap(service -> texts(service.path("ports")).stream()))
                .containsExactlyInAnyOrder(
                        port("GATEWAY", Endpoint.GATEWAY.standard()),
                        port("KAFKA", Endpoint.KAFKA.standard()),
                        port("CLICKHOUSE", Endpoint.CLICKHOUSE.standard()),
                        port("FLINK", Endpoint.FLINK.standard()),
                        port("GRAFANA", 3000),
                        port("ALERTMANAGER", 9093));
    }

    @Test
    void topicsAreThoseOfTheEmbeddedStack() {
        Set<String> listed = Repository.read("deploy/kafka/topics.txt")
                .lines()
                .filter(Predicate.not(line -> line.isBlank() || line.startsWith("#")))
                .map(line -> line.split("\\s+"))
                .map(words -> words[0] + " " + words[1] + " " + new TreeSet<>(Arrays.asList(words[2].split(","))))
                .collect(Collectors.toSet());
        Set<String> embedded = Topics.ALL.stream()
                .map(topic -> topic.name() + " " + topic.numPartitions() + " "
                        + topic.configs().entrySet().stream()
                                .map(setting -> setting.getKey() + "=" + setting.getValue())
                                .collect(Collectors.toCollection(TreeSet::new)))
                .collect(Collectors.toSet());
        assertThat(listed).isEqualTo(embedded);
    }

    @Test
    void whatTheJobsReadAndWriteIsATopic() {
        Set<String> topics = Repository.find("(?m)^([a-z][^ ]+) +\\d", Repository.read("deploy/kafka/topics.txt"));
        Set<String> named =
                Repository.find("\"(errata\\.[a-z]+|otlp_[a-z]+)\"", Repository.readAll("jobs/src/main/java", ".java"));
        assertThat(named).contains("errata.events", "otlp_spans", "errata.grouped", "errata.roots", "errata.alerts");
        assertThat(topics).containsAll(named).hasSize(Topics.ALL.size());
    }

    @Test
    void everyVariableIsReadBySomebody() {
        String jobs = Repository.readAll("clickhouse/src/main/java", ".java")
                + Repository.readAll("jobs/src/main/java", ".java")
                + Repository.readAll("deploy/flink", ".sh");
        String clickHouse = Repository.readAll("deploy/clickhouse", ".xml");
        String grafana = Repository.readAll("grafana/provisioning", ".yaml");
        services.forEach((name, service) -> {
            String reader = switch (name) {
                case "clickhouse" -> clickHouse;
                case "grafana" -> grafana;
                case "gateway" -> Repository.readAll("gateway/src/main/java", ".java");
                case "topics" -> Repository.read("deploy/kafka/create-topics.sh");
                default -> jobs;
            };
            for (String variable : YamlFile.fields(service.path("environment")).keySet()) {
                if (variable.startsWith("ERRATA_")) {
                    assertThat(reader).as(name).contains(variable);
                }
            }
        });
    }

    @Test
    void theExampleOfDotEnvNamesEveryVariable() {
        String text = Repository.read(FILE);
        String example = Repository.read(".env.example");
        assertThat(Repository.find("(?m)^(\\w+)=$", example)).isEqualTo(Repository.find("\\$\\{(\\w+):\\?", text));
        assertThat(Repository.find("(?m)^#(\\w+)=", example)).isEqualTo(Repository.find("\\$\\{(\\w+):-", text));
        for (String withDefault : Repository.find("(\\$\\{\\w+:-[^}]*})", text)) {
            assertThat(example)
                    .contains("#"
                            + withDefault
                                    .replaceAll("[${}]", "")
                                    .replace(":-", "=")
                                    .strip());
        }
    }

    @Test
    void noPasswordIsWrittenDown() {
        services.forEach((name, service) -> YamlFile.fields(service.path("environment"))
                .forEach((variable, value) -> {
                    if (variable.contains("PASSWORD") || variable.contains("TOKEN") || variable.contains("SECRET")) {
                        assertThat(value.asText())
                                .as(name)
                                .startsWith("${ERRATA_")
                                .endsWith(variable.contains("SECRET") ? ":-}" : MISSING);
                    }
                }));
        assertThat(Repository.read(".gitignore").lines()).contains(".env");
        assertThat(Repository.find("<(password[^/]*)/?>", Repository.read("deploy/clickhouse/users.xml")))
                .allMatch(password -> password.matches("password from_env=\"ERRATA_CLICKHOUSE_\\w+_PASSWORD\""))
                .hasSize(2);
    }

    @Test
    void imagesArePinned() {
        services.forEach((name, service) ->
                assertThat(service.path("image").asText()).as(name).matches("[a-z/-]+:v?\\d+(\\.\\d+){2,3}(-java17)?"));
        assertThat(service("jobmanager").path("image").asText())
                .isEqualTo("flink:%s-java17", Repository.version("flink.version"));
        assertThat(Repository.readAll("local/src/main/java/dev/errata/local/engine", ".java"))
                .as("the embedded engine is of the same release")
                .contains(service("clickhouse").path("image").asText().replaceAll(".*:(\\d+\\.\\d+)\\..*", "$1."));
    }

    @Test
    void everyServiceIsBoundedAndEitherWatchedOrEnds() {
        services.forEach((name, service) -> {
            assertThat(service.path("mem_limit").asText()).as(name).matches("\\d+[mg]");
            assertThat(service.path("logging").path("options").path("max-size").asText())
                    .as(name)
                    .isNotEmpty();
            assertThat(service.path("restart").asText())
                    .as(name)
                    .isEqualTo(service.has("healthcheck") ? "unless-stopped" : "on-failure:5");
        });
    }

    @Test
    void everyServiceWaitsForWhatItNeeds() {
        services.forEach((name, service) -> YamlFile.fields(service.path("depends_on"))
                .forEach((needed, wait) -> assertThat(wait.path("condition").asText())
                        .as("%s waits for %s", name, needed)
                        .isEqualTo(
                                service(needed).has("healthcheck")
                                        ? "service_healthy"
                                        : "service_completed_successfully")));
    }

    @Test
    void theProgramsThatAreStartedExist() {
        String migrate = service("schema").path("command").path(0).asText();
        assertThat(Repository.hasClass("clickhouse", migrate)).isTrue();
        String gateway = service("gateway").path("command").path(0).asText();
        assertThat(Repository.hasClass("gateway", gateway)).isTrue();
        assertThat(Repository.read("local/src/main/java/dev/errata/local/parts/GatewayRecipe.java"))
                .as("the embedded stack starts the same with as much memory")
                .contains(texts(service("gateway").path("entrypoint")).subList(1, 4).stream()
                        .map(option -> '"' + option + '"')
                        .toList())
                .contains('"' + gateway + '"');
    }

    @ParameterizedTest
    @EnumSource(LongJob.class)
    void eachJobIsSubmittedByTheScriptUnlessItRuns(LongJob job) {
        String script = Repository.read("deploy/flink/submit.sh");
        String entry = Repository.find("(?m)^  " + job + "\\) class=(\\S+) ;;$", script)
                .iterator()
                .next();
        assertThat(Repository.read("jobs/src/main/java/" + entry.replace('.', '/') + ".java"))
                .contains("env.execute(\"" + job.title() + "\")");
        assertThat(script).contains("\": errata $job (\"");
        assertThat(texts(service(job.toString()).path("command")))
                .containsExactly("bash", "/errata/deploy/submit.sh", job.toString());
    }

    @Test
    void theTaskManagerHasRoomForTheJobsAndAReplay() {
        Map<String, String> settings = YamlFile.flat(YamlFile.read("flink-conf/config.yaml"));
        int slots = Integer.parseInt(settings.get("taskmanager.numberOfTaskSlots"));
        int subtasks = Integer.parseInt(settings.get("parallelism.default"));
        assertThat(slots).isGreaterThanOrEqualTo((LongJob.values().length + 1) * subtasks);
        JsonNode taskManager = service("taskmanager");
        String own = taskManager.path("environment").path("FLINK_PROPERTIES").asText();
        own.lines().map(line -> line.split(": ")).forEach(line -> settings.put(line[0], line[1]));
        int parts = settings.entrySet().stream()
                .filter(setting -> setting.getKey()
                        .matches("taskmanager\\.memory\\.(framework|task|managed|network\\.max|jvm-metaspace).*"))
                .mapToInt(setting -> megabytes(setting.getValue()))
                .sum();
        int process = megabytes(settings.getOrDefault("taskmanager.memory.process.size", ""));
        assertThat(process - parts)
                .as("what is left for the overhead of the JVM")
                .isBetween(
                        megabytes(settings.getOrDefault("taskmanager.memory.jvm-overhead.min", "")),
                        megabytes(settings.getOrDefault("taskmanager.memory.jvm-overhead.max", "")));
        assertThat(megabytes(taskManager.path("mem_limit").asText())).isGreaterThan(process);
    }

    private static int megabytes(String size) {
        assertThat(size).endsWith("m");
        return Integer.parseInt(size.substring(0, size.length() - 1));
    }

    @Test
    void theUsersHaveTheRightsOfTheEmbeddedStack() {
        String embedded = Repository.read("local/clickhouse-home/users.xml");
        String containers = Repository.read("deploy/clickhouse/users.xml");
        for (String user : List.of("writer", "reader")) {
            String section = "(?s)<networks>.*?<profile>" + user + "</profile>(.*?)</" + user + ">";
            assertThat(Repository.find(section, containers)).isEqualTo(Repository.find(section, embedded));
        }
        String limits = "(?s)(<writer><max_memory.*?)</profiles>";
        assertThat(Repository.find(limits, containers)).isEqualTo(Repository.find(limits, embedded));
    }

    private JsonNode service(String name) {
        assertThat(services).containsKey(name);
        return compose.path("services").path(name);
    }

    private List<JsonNode> mounts(String type) {
        return services.values().stream()
                .flatMap(service -> StreamSupport.stream(service.path("volumes").spliterator(), false))
                .filter(mount -> mount.path("type").asText().equals(type))
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static String port(String name, int number) {
        return "127.0.0.1:${ERRATA_%s_PORT:-%d}:%d".formatted(name, number, number);
    }
}
