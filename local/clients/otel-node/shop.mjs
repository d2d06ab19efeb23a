// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
//
// A shop that fails, watched by OpenTelemetry's Node SDK, which takes everything from the OTEL_… variables.
// Prints one line for each error that it reported: the type. Ends with 1 if it could not be shut down in order.
import { SpanStatusCode, trace } from '@opentelemetry/api';
import { NodeSDK } from '@opentelemetry/sdk-node';

const sdk = new NodeSDK();
sdk.start();
const tracer = trace.getTracer('shop');
const reported = [];

function itemOf(cart, index) {
  return cart.items[index].name; // there is no such item
}

function invoice(cart) {
  return `1 × ${itemOf(cart, 3)}`;
}

class StockError extends Error {
  name = 'StockError';
}

function take(stock, amount) {
  if (stock < amount) {
    throw new StockError(`only ${stock} of ${amount} are left`);
  }
}

function rowOf(parcels) {
  return '▢'.repeat(parcels);
}

function work(name, task) {
  tracer.startActiveSpan(name, (span) => {
    try {
      task();
    } catch (error) {
      span.recordException(error);
      span.setStatus({ code: SpanStatusCode.ERROR });
      reported.push(error.name);
    } finally {
      span.end();
    }
  });
}

work('invoice', () => invoice({ items: [] }));
work('take', () => take(2, 5));
work('show', () => rowOf(-1));
work('list', () => {}); // goes well

await sdk.shutdown();
reported.forEach((type) => console.log(type));
