// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.traffic;

import dev.errata.model.Frame;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/** Invents distinct errors: the same seed and number give the same error. */
final class TraceFactory {

    private static final int MIN_FRAMES = 11;
    private static final int MAX_FRAMES = 40;

    private final long seed;
    private final List<ServiceModel> services = ServiceModel.all();
    private final List<String> nouns = Vocabulary.lines("nouns.txt");
    private final List<String> roles = Vocabulary.lines("roles.txt");
    private final List<String> verbs = Vocabulary.lines("verbs.txt");
    private final Map<Platform, Stock> stocks = new EnumMap<>(Platform.class);

    /** What one platform's traces are made of besides the service's own frames. */
    private record Stock(List<Frame> frameworks, List<Frame> libraries, List<String[]> errors) {}

    TraceFactory(long seed) {
        this.seed = seed;
        for (Platform platform : Platform.values()) {
            stocks.put(
                    platform,
                    new Stock(frames(platform, "frames"), frames(platform, "libraries"), platform.rows("errors")));
        }
    }

    private static List<Frame> frames(Platform platform, String kind) {
        return platform.rows(kind).stream().map(platform::foreign).toList();
    }

    /** The error of that number. */
    TraceModel trace(int number) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
        ServiceModel service = services.get(Math.floorMod(number, services.size()));
        Stock stock = stockOf(service.platform());
        String[] error = pick(stock.errors(), random);
        String word = pick(nouns, random).toLowerCase(Locale.ROOT);
        String cause = random.nextInt(4) == 0 ? pick(stock.errors(), random)[0] : "";
        String transaction = "GET /" + service.name() + "/" + word + "/{id}";
        return new TraceModel(
                service, error[0], error[1].replace("{w}", word), cause, transaction, stack(service, stock, random));
    }

    private Stock stockOf(Platform platform) {
        Stock stock = stocks.get(platform);
        if (stock == null) {
            throw new IllegalStateException("no stock for " + platform);
        }
        return stock;
    }

    /** Frameworks, then the service's own calls with a framework frame now and then, then perhaps a library. */
    private List<Frame> stack(ServiceModel service, Stock stock, SplittableRandom random) {
        double u = Math.pow(random.nextDouble(), 6);
        int depth = MIN_FRAMES + (int) ((MAX_FRAMES - MIN_FRAMES + 1) * u);
        int own = 4 + random.nextInt(4);
        int library = random.nextInt(3) == 0 ? 1 : 0;
        int outer = Math.min(depth - own - library, stock.frameworks().size());
        List<Frame> frames = new ArrayList<>(stock.frameworks().subList(0, outer));
        for (int i = depth - outer - library; i > 0; i--) {
            frames.add(own(service, random));
        }
        if (library == 1) {
            frames.add(pick(stock.libraries(), random));
        }
        return List.copyOf(frames);
    }

    private Frame own(ServiceModel service, SplittableRandom random) {
        int line = 20 + random.nextInt(400);
        return service.platform()
                .own(service.name(), pick(nouns, random), pick(roles, random), pick(verbs, random), line);
    }

    private static <T> T pick(List<T> from, SplittableRandom random) {
        return from.get(random.nextInt(from.size()));
    }
}
