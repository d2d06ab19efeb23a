// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api.group;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.QueryParams;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.annotation.Get;
import com.linecorp.armeria.server.annotation.Param;
import dev.errata.gateway.api.group.Days.Place;
import dev.errata.gateway.api.read.Page;
import dev.errata.gateway.api.read.Parameters;
import dev.errata.gateway.api.read.Reading;
import dev.errata.gateway.api.read.RequestException;
import dev.errata.gateway.api.read.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Events of one group, in pages and one by one; numbers count from 1 in the order of time within the filter. */
public final class EventsApi {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}");

    private final Reading reading;

    public EventsApi(Reading reading) {
        this.reading = reading;
    }

    @Get("/projects/:project/groups/:group/events")
    public HttpResponse listEvents(
            ServiceRequestContext context,
            @Param("project") String nameOrId,
            @Param("group") String id,
            QueryParams params) {
        Parameters given = new Parameters(params);
        GroupScope group = GroupScope.named(reading, nameOrId, id);
        Runnable there = reading.queries().meanwhile(() -> group.requireThere(reading));
        EventFilter filter =
                EventFilter.of(reading, group, given, reading.caller().apply(context));
        List<String> question = new ArrayList<>(List.of(group.project(), id));
        question.addAll(filter.key());
        Page page = Page.of(given, List.of("_millis", "event_id"), question.toArray(String[]::new));
        Days days = filter.days(reading);
        there.run();
        long before = page.afterNumber(0, filter.span().to().toEpochMilli());
        Span near = Days.from(days.since(Instant.ofEpochMilli(before), page.limit()), filter.span());
        List<ObjectNode> rows = reading.queries()
                .rows(
                        "api/event/list_events",
                        near.parameters(filter.with(Map.of(
                                "before_id",
                                page.after().get(1),
                                "before_millis",
                                before,
                                "limit",
                                page.limit(),
                                "offset",
                                0))));
        return Reading.ok(page.answer("events", rows).put("total", days.total()));
    }

    @Get("/projects/:project/groups/:group/events/:event")
    public HttpResponse getEvent(
            ServiceRequestContext context,
            @Param("project") String nameOrId,
            @Param("group") String id,
            @Param("event") String event,
            QueryParams params) {
        String wanted = event.toLowerCase(Locale.ROOT);
        boolean isNumbered = wanted.equals("first")
                || wanted.equals("last")
                || NUMBER.matcher(wanted).matches();
        if (!isNumbered && !ID.matcher(wanted).matches()) {
            throw new IllegalArgumentException("an event is named by its number, 'first', 'last', or its id");
        }
        GroupScope group = GroupScope.named(reading, nameOrId, id);
        Runnable there = reading.queries().meanwhile(() -> group.requireThere(reading));
        EventFilter filter = EventFilter.of(
                reading, group, new Parameters(params), reading.caller().apply(context));
        Days days = filter.days(reading);
        there.run();
        long number = isNumbered ? number(wanted, days.total()) : numberOf(wanted, filter, days);
        if (number < 1 || number > days.total()) {
            throw RequestException.notFound(
                    "there is no event %s; the filter has %d events".formatted(event, days.total()));
        }
        return Reading.ok(answer(filter, days, number));
    }

    private static long number(String wanted, long total) {
        return switch (wanted) {
            case "first" -> Math.min(1, total);
            case "last" -> total;
            default -> Long.parseLong(wanted);
        };
    }

    /** The number of the event of an id; 0 if the filter does not have it. */
    private long numberOf(String id, EventFilter filter, Days days) {
        String uuid = dashed(id);
        Optional<ObjectNode> found = reading.queries().row("api/event/find_event", filter.with(Map.of("event", uuid)));
        if (found.isEmpty()) {
            return 0;
        }
        ObjectNode event = JsonNodeFactory.instance
                .objectNode()
                .put("event_id", uuid)
                .put("_millis", found.get().path("millis").asLong());
        long number = filter.numberOf(reading, event);
        boolean isInFilter =
                number > 0 && number <= days.total() && id(filter, days, number).equals(uuid);
        return isInFilter ? number : 0;
    }

    private static String dashed(String id) {
        String digits = id.replace("-", "");
        return String.join(
                "-",
                digits.substring(0, 8),
                digits.substring(8, 12),
                digits.substring(12, 16),
                digits.substring(16, 20),
                digits.substring(20));
    }

    private ObjectNode answer(EventFilter filter, Days days, long number) {
        long total = days.total();
        Supplier<String> first = reading.queries().meanwhile(() -> id(filter, days, 1));
        Supplier<String> last = reading.queries().meanwhile(() -> id(filter, days, total));
        Neighbours near = neighbours(filter, days, number);
        ObjectNode whole = reading.queries()
                .row(
                        "api/event/show_event",
                        filter.with(Map.of(
                                "event", near.event().path("event_id").asText(),
                                "millis", near.event().path("_millis").asLong())))
                .orElseThrow(EventsApi::gone);
        whole.remove("_frames");
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.set("event", whole);
        answer.putObject("position")
                .put("number", number)
                .put("total", total)
                .put("first", first.get())
                .put("previous", near.previous())
                .put("next", near.next())
                .put("last", last.get());
        return answer;
    }

    /**
     * An event with the ids of those before and after it.
     *
     * @param previous null if it is the first
     * @param next null if it is the last
     */
    private record Neighbours(
            @Nullable String previous,
            ObjectNode event,
            @Nullable String next) {}

    /** Those of the same day are asked for together. */
    private Neighbours neighbours(EventFilter filter, Days days, long number) {
        Place place = days.place(number);
        int later = place.fromLatest() > 0 ? 1 : 0;
        List<ObjectNode> rows = latest(filter, new Place(place.day(), place.fromLatest() - later), later + 2);
        if (rows.size() <= later) {
            throw gone();
        }
        String next = later == 1 ? rows.get(0).path("event_id").asText() : null;
        String previous =
                rows.size() > later + 1 ? rows.get(later + 1).path("event_id").asText() : null;
        return new Neighbours(
                previous == null && number > 1 ? id(filter, days, number - 1) : previous,
                rows.get(later),
                next == null && number < days.total() ? id(filter, days, number + 1) : next);
    }

    private String id(EventFilter filter, Days days, long number) {
        return latest(filter, days.place(number), 1).stream()
                .findFirst()
                .orElseThrow(EventsApi::gone)
                .path("event_id")
                .asText();
    }

    /** Some events of a day from a place on, the latest first. */
    private List<ObjectNode> latest(EventFilter filter, Place place, int limit) {
        Span day = Days.only(place.day(), filter.span());
        return reading.queries()
                .rows(
                        "api/event/list_events",
                        day.parameters(filter.with(Map.of(
                                "before_id", "", "before_millis", 0, "limit", limit, "offset", place.fromLatest()))));
    }

    private static RequestException gone() {
        return RequestException.notFound("the event is no longer stored");
    }
}
