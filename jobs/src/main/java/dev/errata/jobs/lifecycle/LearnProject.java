// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.lifecycle;

import dev.errata.alerting.detector.ProfileLearner;
import dev.errata.clickhouse.tables.ReleaseRow;
import dev.errata.lifecycle.Release;
import dev.errata.lifecycle.ReleaseLine;
import dev.errata.model.Deployment;
import dev.errata.model.UserSketch;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/**
 * Learns of each project what its groups cannot see alone: the releases of its services, when a service was seen first,
 * and how its traffic goes by the hour. Tells only what is new.
 */
public final class LearnProject extends KeyedCoProcessFunction<String, TrafficTally, Deployment, ProjectNews> {

    private static final long serialVersionUID = 1L;

    /** Releases that are new, or known better. */
    public static final OutputTag<ReleaseRow> RELEASES =
            new OutputTag<>("releases", TypeInformation.of(ReleaseRow.class));

    private static final long HOUR = 3_600_000L;
    private static final long LATENESS = 10 * 60_000L;
    private static final int HOURS_PER_DAY = 24;
    private static final int ACTIVE_DAYS = 8;
    private static final double BUSY = 0.95;
    private static final double MINUTES_PER_HOUR = 60;

    private transient MapState<Place, ReleaseLine> lines;
    private transient MapState<String, Long> services;
    private transient MapState<HourGroup, Long> hours;
    private transient MapState<Long, byte[]> days;
    private transient ValueState<ProfileLearner> learner;
    private transient ValueState<Long> openHour;

    private final boolean history;

    private LearnProject(boolean history) {
        this.history = history;
    }

    /** For counts as they come: watermarks say which hours are over. */
    public static LearnProject live() {
        return new LearnProject(false);
    }

    /** For history, which comes in the order of its times: those say which hours are over. */
    public static LearnProject onHistory() {
        return new LearnProject(true);
    }

    @Override
    public void open(OpenContext context) {
        lines = getRuntimeContext().getMapState(LifeStates.lines());
        services = getRuntimeContext().getMapState(LifeStates.services());
        hours = getRuntimeContext().getMapState(LifeStates.hours());
        days = getRuntimeContext().getMapState(LifeStates.days());
        learner = getRuntimeContext().getState(LifeStates.learner());
        openHour = getRuntimeContext().getState(LifeStates.openHour());
    }

    @Override
    public void processElement1(TrafficTally tally, Context context, Collector<ProjectNews> out) throws Exception {
        if (history) {
            tellOver(context.timestamp(), context.getCurrentKey(), out);
        }
        Long first = services.get(tally.service());
        if (first == null || tally.firstSeen() < first) {
            services.put(tally.service(), tally.firstSeen());
            out.collect(ProjectNews.service(tally.project(), tally.service(), tally.firstSeen()));
        }
        Place place = new Place(tally.service(), tally.environment());
        ReleaseLine line = line(place);
        know(tally.project(), place, line, line.seen(tally.release(), tally.firstSeen()), context, out);
        count(tally, context);
    }

    @Override
    public void processElement2(Deployment deployment, Context context, Collector<ProjectNews> out) throws Exception {
        Place place = new Place(deployment.service(), deployment.environment());
        ReleaseLine line = line(place);
        ReleaseLine after = line.deployed(deployment.version(), deployment.deployedAt());
        know(deployment.project(), place, line, after, context, out);
    }

    private ReleaseLine line(Place place) throws Exception {
        ReleaseLine line = lines.get(place);
        return line == null ? ReleaseLine.EMPTY : line;
    }

    private void know(
            String project,
            Place place,
            ReleaseLine before,
            ReleaseLine after,
            Context context,
            Collector<ProjectNews> out)
            throws Exception {
        if (after.equals(before)) {
            return;
        }
        lines.put(place, after);
        out.collect(ProjectNews.releases(project, place.service(), place.environment(), after));
        for (Release release : after.releases()) {
            if (!before.releases().contains(release)) {
                context.output(RELEASES, new ReleaseRow(project, place.service(), place.environment(), release));
            }
        }
    }

    private void count(TrafficTally tally, Context context) throws Exception {
        if (tally.count() == 0) {
            return; // it tells of a service and its release only
        }
        long over = (tally.hour() + 1) * HOUR + LATENESS;
        ProfileLearner learned = learner.value();
        boolean closed = learned != null && tally.hour() <= learned.lastHour();
        if (closed || context.timerService().currentWatermark() >= over - 1) {
            return; // what is learned of an hour holds, whatever comes later
        }
        HourGroup key = new HourGroup(tally.hour(), tally.group());
        Long before = hours.get(key);
        if (before == null) {
            context.timerService().registerEventTimeTimer(over - 1);
        }
        hours.put(key, before == null ? tally.count() : before + tally.count());
        if (history && openHour.value() == null) {
            openHour.update(tally.hour()); // the earliest, since they come in order
        }
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<ProjectNews> out) throws Exception {
        tell(Math.floorDiv(timestamp + 1 - LATENESS, HOUR) - 1, context.getCurrentKey(), out);
    }

    /** No timer fires in the middle of history, and its hours must not pile up. */
    private void tellOver(long time, String project, Collector<ProjectNews> out) throws Exception {
        Long first = openHour.value();
        while (first != null && (first + 1) * HOUR + LATENESS <= time) {
            tell(first, project, out);
            first = earliest();
            if (first == null) {
                openHour.clear();
            } else {
                openHour.update(first);
            }
        }
    }

    private @Nullable Long earliest() throws Exception {
        Long earliest = null;
        for (HourGroup key : hours.keys()) {
            earliest = earliest == null ? key.hour() : Math.min(earliest, key.hour());
        }
        return earliest;
    }

    /** Tells what was learned of an hour that is over, once. */
    private void tell(long hour, String project, Collector<ProjectNews> out) throws Exception {
        ProfileLearner before = learner.value();
        if (before != null && hour <= before.lastHour()) {
            return;
        }
        List<Long> counts = new ArrayList<>();
        UserSketch.Collector groups = new UserSketch.Collector();
        for (Iterator<Map.Entry<HourGroup, Long>> all = hours.iterator(); all.hasNext(); ) {
            Map.Entry<HourGroup, Long> entry = all.next();
            if (entry.getKey().hour() == hour) {
                counts.add(entry.getValue());
                groups.add(entry.getKey().group());
                all.remove();
            }
        }
        long today = Math.floorDiv(hour, HOURS_PER_DAY);
        byte[] active = days.get(today);
        days.put(today, active == null ? groups.toSketch() : UserSketch.merge(active, groups.toSketch()));
        ProfileLearner after = (before == null ? ProfileLearner.EMPTY : before)
                .hour(hour, counts.stream().mapToLong(Long::longValue).sum());
        learner.update(after);
        Traffic traffic = new Traffic(hour + 2, after.profile(), after.isKnown(), activeGroups(hour), busyRate(counts));
        out.collect(ProjectNews.traffic(project, traffic));
    }

    private int activeGroups(long hour) throws Exception {
        long today = Math.floorDiv(hour, HOURS_PER_DAY);
        byte[] sketch = UserSketch.EMPTY;
        for (Iterator<Map.Entry<Long, byte[]>> all = days.iterator(); all.hasNext(); ) {
            Map.Entry<Long, byte[]> day = all.next();
            if (day.getKey() <= today - ACTIVE_DAYS) {
                all.remove();
            } else {
                sketch = UserSketch.merge(sketch, day.getValue());
            }
        }
        return (int) Math.min(Integer.MAX_VALUE, UserSketch.count(sketch));
    }

    private static double busyRate(List<Long> counts) {
        long[] sorted = counts.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[(int) Math.floor(BUSY * (sorted.length - 1))] / MINUTES_PER_HOUR;
    }
}
