// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.clients;

import io.sentry.Sentry;
import io.sentry.SentryOptions;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A shop that fails, watched by Sentry's Java SDK, which takes its DSN and release from {@code SENTRY_…} variables.
 * Prints the type of each error that it reported, one a line.
 */
public final class SentryShop {

    private static final int DELIVERY_MILLIS = 15_000;

    private final List<String> shelf = List.of("tea", "milk");
    private final int[] prices = {4, 2};

    private SentryShop() {}

    /** An order that cannot be kept. */
    static final class OrderException extends RuntimeException {
        private static final long serialVersionUID = 1;

        OrderException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    public static void main(String[] arguments) throws InterruptedException {
        Queue<String> reported = new ConcurrentLinkedQueue<>();
        Sentry.init(options -> configure(options, reported));
        SentryShop shop = new SentryShop();
        try {
            shop.order("tea", List.of());
        } catch (OrderException e) {
            Sentry.captureException(e);
        }
        Thread worker =
                new Thread(() -> shop.total("coffee"), "worker"); // nobody catches: the SDK's own handler sees it
        worker.start();
        worker.join();
        Sentry.flush(DELIVERY_MILLIS);
        Sentry.close();
        reported.forEach(System.out::println);
    }

    private static void configure(SentryOptions options, Queue<String> reported) {
        options.setEnableExternalConfiguration(true);
        options.setBeforeSend((event, hint) -> {
            Throwable thrown = event.getThrowable();
            if (thrown != null) {
                reported.add(thrown.getClass().getSimpleName());
            }
            return event;
        });
    }

    private void order(String what, List<Integer> amounts) {
        try {
            bill(what, amounts);
        } catch (IndexOutOfBoundsException e) {
            throw new OrderException("no amount for " + what, e);
        }
    }

    private int bill(String what, List<Integer> amounts) {
        return total(what) * amounts.get(0);
    }

    private int total(String what) {
        return prices[shelf.indexOf(what)]; // -1 for what is not sold
    }
}
