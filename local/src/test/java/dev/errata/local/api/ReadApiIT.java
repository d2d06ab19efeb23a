// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.clickhouse.Queries;
import dev.errata.local.store.RealClickHouse;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the operations answer of the shop. */
class ReadApiIT {

    private static final String DATABASE = "errata_read_api";
    private static final String A1 = "00000000000000a1";
    private static final String B1 = "00000000000000b1";
    private static final String WEEK = "from=2026-01-01T00:00:00Z&to=2026-01-06T00:00:00Z";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static RealClickHouse clickHouse;
    private static Queries queries;
    private static ApiServer server;

    @BeforeAll
    static void start() throws Exception {
        clickHouse = RealClickHouse.start();
        clickHouse.createShop(DATABASE);
        queries = new Queries(clickHouse.reader(DATABASE));
        server = ApiServer.start(queries);
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
        queries.close();
        clickHouse.close();
    }

    @Test
    void groupsOfAWindowAreListedTheLatestFirst() throws Exception {
        JsonNode answer = get("/groups?window=7d");
        assertThat(texts(answer.path("groups"), "id")).containsExactly(B1, "00000000000000c1", A1, "00000000000000d1");
        assertThat(answer.path("total").asInt()).isEqualTo(4);
        JsonNode b1 = answer.at("/groups/0");
        assertThat(b1.path("window_count").asInt())
                .as("what was written twice or before counts once")
                .isEqualTo(18);
        assertThat(b1.path("variants").asInt()).isEqualTo(2);
        assertThat(texts(b1.path("services"))).containsExactly("billing", "checkout");
        assertThat(b1.path("sparkline")).hasSize(29);
        assertThat(get("/groups?window=1h").path("groups")).isEmpty();
        assertThat(get("/groups?window=24h").path("groups")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "status:acknowledged | a1",
                "-status:new | a1",
                "is:open service:billing | b1",
                "is:unassigned | b1 c1 d1",
                "assignee:me | a1",
                "assignee:none type:old* | d1",
                "type:timeoutexception,parseexception | b1 c1 a1",
                "\"shop.run\" timeout | a1",
                "-\"failed\" | ",
                "release:>1.0 | b1 c1 a1",
                "release:>=1.2 | b1",
                "release:1.1.0 | c1 a1",
                "first-seen:<3d | c1",
                "last-seen:>2026-01-05 | b1",
                "count:>12 users:>=20 | a1",
                "tag.region:us culprit:checkout* | b1 c1 a1 d1",
                "tag.Region:us service:billing | b1",
                "level:error,fatal platform:java | b1 c1 a1 d1",
                "level:fatal | ",
                "environment:staging | ",
                "group:00000000000000c | c1",
                "title:\"ParseException: failed\" | b1 c1",
                "title:%ailed | "
            })
    void searchesFind(String query, String expected) throws Exception {
        List<String> wanted = expected == null
                ? List.of()
                : List.of(expected.split(" ")).stream()
                        .map(id -> "00000000000000" + id)
                        .toList();
        JsonNode list = get("/groups?window=7d&query=" + ApiServer.encoded(query));
        assertThat(texts(list.path("groups"), "id")).containsExactlyElementsOf(wanted);
        JsonNode facets = get("/groups/facets?window=7d&query=" + ApiServer.encoded(query));
        assertThat(facets.path("total").asInt()).isEqualTo(wanted.size());
    }

    @ParameterizedTest
    @CsvSource({"last-seen, b1 c1 a1 d1", "first-seen, c1 d1 b1 a1", "count, a1 b1 c1 d1", "users, a1 b1 c1 d1"})
    void groupsAreSortedAndPaged(String sort, String expected) throws Exception {
        List<String> found = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = get("/groups?window=7d&limit=1&sort=" + sort + "&cursor=" + cursor);
            assertThat(page.path("total").asInt()).isEqualTo(4);
            found.addAll(texts(page.path("groups"), "id"));
            cursor = page.path("next_cursor").asText("");
        } while (!cursor.equals("null") && !cursor.isEmpty());
        assertThat(found)
                .containsExactlyElementsOf(List.of(expected.split(" ")).stream()
                        .map(id -> "00000000000000" + id)
                        .toList());
    }

    @Test
    void aCursorIsGoodForItsQuestionOnly() throws Exception {
        String cursor = get("/groups?window=7d&limit=1").path("next_cursor").asText();
        HttpResponse<String> answer = server.get("/projects/shop/groups?window=30d&limit=1&cursor=" + cursor, true);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("another question");
    }

    @Test
    void theWindowSinceTheLatestDeploymentBeginsWithIt() throws Exception {
        JsonNode answer = get("/groups?window=since-deploy&environment=production");
        assertThat(answer.at("/window/deployment/version").asText()).isEqualTo("1.2.0");
        assertThat(answer.at("/window/from").asText()).isEqualTo("2026-01-05T07:30:00Z");
        assertThat(texts(answer.path("groups"), "id")).containsExactly(B1);
        assertThat(get("/groups?window=since-deploy&environment=none")
                        .at("/window/deployment")
                        .isNull())
                .isTrue();
    }

    @Test
    void aGroupIsShownWithWhatCanBeAskedOfIt() throws Exception {
        JsonNode group = get("/groups/" + A1);
        assertThat(group.path("count").asInt()).isEqualTo(80);
        assertThat(group.path("status").asText()).isEqualTo("ACKNOWLEDGED");
        assertThat(texts(group.path("commands_allowed")))
                .contains("resolve", "split")
                .doesNotContain("acknowledge");
        assertThat(get("/groups/" + B1).path("count").asInt())
                .as("with what was merged into it")
                .isEqualTo(18);
    }

    @Test
    void aMergedGroupSaysWhereItIs() throws Exception {
        HttpResponse<String> answer = server.get("/projects/shop/groups/00000000000000e1", true);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(JSON.readTree(answer.body()).path("merged_into").asText()).isEqualTo(B1);
    }

    @Test
    void variantsSayWhyTheyAreThere() throws Exception {
        JsonNode answer = get("/groups/" + A1 + "/variants?limit=1");
        assertThat(answer.path("total").asInt()).isEqualTo(2);
        assertThat(answer.at("/variants/0/fingerprint").asText()).isEqualTo(A1);
        assertThat(answer.at("/variants/0/exceptions/0/frames/1/function").asText())
                .isEqualTo("run");
        JsonNode second = get("/groups/" + A1 + "/variants?limit=1&cursor="
                + answer.path("next_cursor").asText());
        assertThat(second.at("/variants/0/placement/cause").asText()).isEqualTo("KEY");
        assertThat(second.at("/variants/0/placement/explanation/key").asText()).isEqualTo("K2");
        assertThat(second.path("next_cursor").isNull()).isTrue();
    }

    @Test
    void aSeriesCountsByReleaseAndShowsDeployments() throws Exception {
        JsonNode answer = get("/groups/" + A1 + "/series?" + WEEK);
        assertThat(answer.path("total").asInt()).isEqualTo(80);
        assertThat(texts(answer.path("releases"), "release")).containsExactly("1.0.0", "1.1.0");
        assertThat(answer.path("buckets")).hasSameSizeAs(answer.at("/releases/0/counts"));
        assertThat(answer.at("/releases/0/counts/5").asInt())
                .as("from 10 to 12 on the first day")
                .isEqualTo(70);
        assertThat(texts(answer.path("deployments"), "version")).containsExactly("1.2.0", "1.1.0");
    }

    @Test
    void eventsAreListedFromTheLatestOn() throws Exception {
        List<String> times = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = get("/groups/" + A1 + "/events?limit=30&cursor=" + cursor);
            assertThat(page.path("total").asInt()).isEqualTo(80);
            times.addAll(texts(page.path("events"), "timestamp"));
            cursor = page.path("next_cursor").isNull()
                    ? ""
                    : page.path("next_cursor").asText();
        } while (!cursor.isEmpty());
        assertThat(times).hasSize(80).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void eventsAreFiltered() throws Exception {
        JsonNode answer =
                get("/groups/" + A1 + "/events?limit=200&query=" + ApiServer.encoded("tag.region:us release:>1.0"));
        assertThat(answer.path("events"))
                .hasSize(4)
                .allMatch(event -> event.path("release").asText().equals("1.1.0"));
        assertThat(answer.path("total").asInt()).isEqualTo(4);
        assertThat(get("/groups/" + A1 + "/events?query=variant:00000000000000a2")
                        .path("total")
                        .asInt())
                .isEqualTo(10);
        assertThat(get("/groups/" + A1 + "/events?query=-timeout").path("total").asInt())
                .isZero();
    }

    @Test
    void anEventKnowsItsNeighbours() throws Exception {
        JsonNode first = get("/groups/" + A1 + "/events/1");
        assertThat(first.at("/position/number").asInt()).isEqualTo(1);
        assertThat(first.at("/position/previous").isNull()).isTrue();
        assertThat(first.at("/event/timestamp").asText()).isEqualTo("2026-01-01T10:00:00.000Z");
        assertThat(first.at("/event/exceptions/0/frames")).hasSize(2);
        assertThat(first.at("/event/exceptions/1/type").asText()).isEqualTo("WrapperException");
        assertThat(first.at("/event/tags/region").asText()).isEqualTo("us");
        JsonNode second =
                get("/groups/" + A1 + "/events/" + first.at("/position/next").asText());
        assertThat(second.at("/position/number").asInt()).isEqualTo(2);
        assertThat(second.at("/position/previous")).isEqualTo(first.at("/event/event_id"));
        JsonNode last = get("/groups/" + A1 + "/events/last");
        assertThat(last.at("/position/number").asInt()).isEqualTo(80);
        assertThat(last.at("/position/next").isNull()).isTrue();
        assertThat(last.at("/event/event_id")).isEqualTo(first.at("/position/last"));
        JsonNode acrossDays = get("/groups/" + A1 + "/events/71");
        assertThat(acrossDays.at("/event/timestamp").asText()).isEqualTo("2026-01-03T09:00:00.000Z");
    }

    @Test
    void numbersCountWithinTheFilter() throws Exception {
        String filter = "?query=" + ApiServer.encoded("release:1.1.0");
        JsonNode first = get("/groups/" + A1 + "/events/first" + filter);
        assertThat(first.at("/event/timestamp").asText()).isEqualTo("2026-01-03T09:00:00.000Z");
        assertThat(first.at("/position/total").asInt()).isEqualTo(10);
        String outside =
                get("/groups/" + A1 + "/events/1").at("/event/event_id").asText();
        assertThat(server.get("/projects/shop/groups/" + A1 + "/events/" + outside + filter, true)
                        .statusCode())
                .isEqualTo(404);
        assertThat(server.get("/projects/shop/groups/" + A1 + "/events/11" + filter, true)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void tagsAreCounted() throws Exception {
        JsonNode answer = get("/groups/" + A1 + "/tags?" + WEEK);
        assertThat(answer.path("events").asInt()).isEqualTo(80);
        assertThat(answer.at("/tags/0/values/0/value").asText()).isEqualTo("eu");
        assertThat(answer.at("/tags/0/values/0/share").asDouble()).isEqualTo(0.65);
    }

    @Test
    void groupsThatMayBeTheSameAreShownOnBothSides() throws Exception {
        assertThat(texts(get("/groups/00000000000000c1/similar").path("groups"), "id"))
                .containsExactly(B1);
        JsonNode other = get("/groups/" + B1 + "/similar").path("groups");
        assertThat(texts(other, "id")).containsExactly("00000000000000c1");
        assertThat(other.at("/0/suggested").asBoolean()).isTrue();
    }

    @Test
    void activityHasCommandsTransitionsAndAlerts() throws Exception {
        JsonNode activity = get("/groups/" + A1 + "/activity").path("activity");
        assertThat(texts(activity, "what")).contains("command", "transition", "firing");
        assertThat(activity.at("/0/id").asText()).isEqualTo("c-6");
        assertThat(activity.at("/0/applied").asBoolean()).isFalse();
        assertThat(activity.at("/0/text").asText()).isEqualTo("the group has revision 4 and not 3");
        assertThat(texts(get("/groups/" + A1 + "/transitions").path("transitions"), "to"))
                .containsExactly("ACKNOWLEDGED", "REGRESSED", "RESOLVED", "NEW");
    }

    @Test
    void tracesTellOfTheGroup() throws Exception {
        assertThat(get("/groups/" + A1 + "/traces?" + WEEK).path("traces")).isNotEmpty();
        assertThat(get("/groups/" + A1 + "/origins?" + WEEK)
                        .at("/origins/0/group_traces")
                        .asInt())
                .isPositive();
        assertThat(get("/groups/" + A1 + "/impact?" + WEEK).path("endpoints")).isNotEmpty();
    }

    @Test
    void firingsAreOneRowFromBeginningToEnd() throws Exception {
        JsonNode firing = get("/firings?" + WEEK).at("/firings/0");
        assertThat(firing.path("is_on").asBoolean()).isFalse();
        assertThat(firing.path("ends_at").asText()).isEqualTo("2026-01-03T10:30:00.000Z");
        assertThat(firing.path("reason").asText()).isEqualTo("happened again in 1.1.0");
        assertThat(firing.path("ceased_because").asText()).isEqualTo("acknowledged by bob");
        assertThat(get("/firings?state=on&" + WEEK).path("firings")).isEmpty();
        assertThat(get("/firings/" + firing.path("id").asText()).path("evaluations"))
                .hasSize(2);
        assertThat(get("/evaluations?outcome=SUPPRESSED&" + WEEK).path("evaluations"))
                .hasSize(3);
    }

    @Test
    void servicesAndWhatPassesBetweenThemAreGraphs() throws Exception {
        JsonNode map = get("/service-map?" + WEEK);
        assertThat(texts(map.path("components"), "name"))
                .containsExactly("billing", "checkout", "frontend", "payments-db", "user");
        assertThat(texts(map.path("components"), "kind"))
                .containsExactly("service", "service", "service", "peer", "user");
        JsonNode graph = get("/propagations?" + WEEK);
        assertThat(texts(graph.path("edges"), "from_group")).containsExactly(B1);
        assertThat(texts(graph.path("groups"), "service")).containsExactly("checkout", "billing");
        assertThat(get("/propagations?from_service=checkout&" + WEEK).path("edges"))
                .isEmpty();
    }

    @Test
    void rejectionsAreShownWithTheirBytes() throws Exception {
        JsonNode list = get("/rejections?" + WEEK);
        assertThat(list.at("/reasons/0/count").asInt()).isEqualTo(2);
        JsonNode one = get("/rejections/" + list.at("/rejections/1/id").asText());
        assertThat(one.path("text").asText()).isEqualTo("{\"a\":");
        assertThat(one.path("base64").asText()).isEqualTo("eyJhIjo=");
    }

    @Test
    void releasesHaveWhatIsKnownOfThem() throws Exception {
        JsonNode releases = get("/releases").path("releases");
        assertThat(releases).hasSize(5);
        assertThat(releases.at("/0/deployed_at").isNull()).isTrue();
    }

    private static JsonNode get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = server.get("/projects/shop" + path, true);
        assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static List<String> texts(JsonNode list, String name) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(one -> one.path(name).asText())
                .toList();
    }
}
