// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
//
// A shop that fails, watched by @sentry/node with nothing but its DSN. Environment: SENTRY_DSN, SENTRY_RELEASE.
// Prints one line for each error that it reported: the type. Ends with 1 if not all of them could be delivered.
import * as Sentry from '@sentry/node';
import { setTimeout as wait } from 'node:timers/promises';

const DELIVERY_MILLIS = 15_000;

const reported = [];
Sentry.init({
  beforeSend(event) {
    reported.push(event.exception.values.at(-1).type);
    return event;
  },
});

function discountOf(cart) {
  return cart.discount.percent; // there is none
}

function priceOf(cart) {
  return cart.total * (1 - discountOf(cart) / 100);
}

class CheckoutError extends Error {
  name = 'CheckoutError';
}

async function reserve() {
  try {
    await fetch('http://127.0.0.1:9/reserve'); // nobody listens there
  } catch (cause) {
    throw new CheckoutError('the warehouse does not answer', { cause });
  }
}

async function sendReceipt() {
  JSON.parse('{"to": ');
}

try {
  priceOf({ total: 12 });
} catch (error) {
  Sentry.captureException(error);
}
await reserve().catch((error) => Sentry.captureException(error));
sendReceipt(); // nobody waits for it: the SDK's own handler sees it
await wait(100);

const delivered = await Sentry.close(DELIVERY_MILLIS);
reported.forEach((type) => console.log(type));
process.exit(delivered ? 0 : 1);
