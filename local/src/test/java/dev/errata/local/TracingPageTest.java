// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.gateway.trace.TraceSource;
import dev.errata.tracing.Confidence;
import dev.errata.tracing.GroupRole;
import dev.errata.tracing.OriginReason;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What docs/tracing.md names exists under that name, and what it tells people to paste can be pasted. */
class TracingPageTest {

    private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
    private static final Pattern VIEW = Pattern.compile("^\\| `(v_\\w+)", Pattern.MULTILINE);

    private final String page = Repository.read("docs/tracing.md");

    @Test
    void everyReasonAndRoleIsExplained() {
        assertThat(OriginReason.values()).allSatisfy(reason -> assertThat(page).contains("| `" + reason + "` |"));
        assertThat(GroupRole.values()).allSatisfy(role -> assertThat(page).contains("`" + role + "`"));
        assertThat(Confidence.values())
                .allSatisfy(confidence -> assertThat(page).contains("`" + confidence + "`"));
    }

    @Test
    void viewsAreThoseOfTheSchema() {
        List<String> created = Pattern.compile("CREATE OR REPLACE VIEW (\\w+)")
                .matcher(Repository.read("sql/clickhouse/0015_create_trace_views.sql"))
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(VIEW.matcher(page).results().map(match -> match.group(1)))
                .containsExactlyInAnyOrderElementsOf(created);
    }

    @Test
    void theTreeOfTheExampleIsWhatTheCommandPrints() {
        String printed =
                Repository.read("local/src/test/resources/dev/errata/local/trace/database_does_not_answer.txt");
        Matcher example = Pattern.compile("\\$ \\./errata trace \\w+\n(.*?)```", Pattern.DOTALL)
                .matcher(page);
        assertThat(example.find()).isTrue();
        assertThat(printed.lines()).containsSubsequence(example.group(1).lines().toList());
    }

    @Test
    void theAddressOfATraceIsThatOfTheGateway() {
        String api = Repository.read("gateway/src/main/java/dev/errata/gateway/api/TracesApi.java");
        assertThat(api).contains("pathPrefix(\"/api/v1\")", "@Get(\"/projects/:project/traces/:trace\")");
        assertThat(page).containsPattern("curl .*127\\.0\\.0\\.1:8080/api/v1/projects/shop/traces/[0-9a-f]{32}\n");
        assertThat(TraceSource.values())
                .allSatisfy(source -> assertThat(page).contains("| `" + source.wireName() + "` |"));
    }

    @Test
    void pipelinesOfTheCollectorNameWhatIsDefined() {
        List<String> snippets =
                YAML.matcher(page).results().map(MatchResult::group).toList();
        assertThat(snippets).isNotEmpty().allSatisfy(snippet -> {
            String text = snippet.substring("```yaml".length(), snippet.length() - "```".length());
            JsonNode parsed = new ObjectMapper().valueToTree(new Yaml().load(text));
            assertThat(parsed.path("service").path("pipelines")).isNotEmpty();
            for (JsonNode pipeline : parsed.path("service").path("pipelines")) {
                YamlFile.fields(pipeline)
                        .forEach((kind, names) -> names.forEach(
                                name -> assertThat(parsed.path(kind).has(name.textValue()))
                                        .as(name.textValue())
                                        .isTrue()));
            }
        });
    }
}
