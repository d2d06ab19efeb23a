// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.demo;

import dev.errata.clickhouse.Queries;
import dev.errata.local.LocalStack;
import dev.errata.local.clients.ClientRunner;
import dev.errata.local.clients.TracedShop;
import dev.errata.local.gateway.GatewayProjects;
import dev.errata.local.gateway.GatewaySender;
import dev.errata.local.traffic.BadPayload;
import dev.errata.local.traffic.Corpus;
import dev.errata.local.traffic.CorpusRequest;
import dev.errata.local.traffic.PayloadSender;
import dev.errata.parse.PayloadParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Sends what is not generated: recorded requests, live clients, shops, and what has to be refused. */
final class SingleStep {

    private static final String BROKEN = "broken";

    private final LocalStack stack;
    private final PayloadParser parser;
    private final Consumer<String> tell;

    SingleStep(LocalStack stack, PayloadParser parser, Consumer<String> tell) {
        this.stack = stack;
        this.parser = parser;
        this.tell = tell;
    }

    /**
     * Sends all of it.
     *
     * @param run distinguishes this demo from others
     */
    Sent.Single send(Queries queries, long run) throws IOException, InterruptedException {
        var projects = new GatewayProjects(stack.gateway(), stack.adminToken());
        var sender = new GatewaySender(stack.gateway());
        List<CorpusRequest> requests = Corpus.read(stack.home().checkout().resolve(Corpus.IN_CHECKOUT));
        CorpusStep.Outcome corpus = new CorpusStep(queries, parser).send(requests, sender, projects);
        tell.accept("requests     %d recorded ones of real clients sent to the gateway, %d were stored before"
                .formatted(corpus.sent(), requests.size() - corpus.sent()));
        Refusals refusals = Refusals.of(sender, projects.ensure(BROKEN));
        ExpectedItems bad = sendBad();
        tell.accept("refused      %d bad requests sent to the gateway, %d bad payloads to Kafka"
                .formatted(refusals.requests(), bad.payloads()));
        ClientRunner runner = new ClientRunner(stack.home(), stack.gateway(), this::tellOfClient);
        List<LiveErrors> live = new ArrayList<>(new LiveClientsStep(runner, this::tellOfClient).run(projects, run));
        TracedShop traced = new TracedShop(stack.home(), stack.gateway(), this::tellOfShop);
        ShopStep.Outcome shops = new ShopStep(traced, sender, parser, this::tellOfShop).run(projects, run);
        shops.live().ifPresent(live::add);
        return new Sent.Single(corpus.sent(), corpus.expected().plus(bad), refusals, live, shops.synthetic());
    }

    private ExpectedItems sendBad() throws InterruptedException {
        try (PayloadSender sender = new PayloadSender(stack.kafkaBootstrap())) {
            return ExpectedItems.of(sender.sendBad(BadPayload.all()), parser);
        }
    }

    private void tellOfShop(String what) {
        tell.accept("shops        " + what);
    }

    private void tellOfClient(String what) {
        tell.accept("live clients " + what);
    }
}
