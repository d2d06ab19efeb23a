// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
//
// Takes orders: asks the inventory, twice if it must, and has gifts wrapped by a service that is not there.
import { parentPort } from 'node:worker_threads';
import { SpanStatusCode, trace } from '@opentelemetry/api';
import { get, reported, serve } from './service.mjs';

const PATIENCE_MILLIS = 300;
const WRAPPING = 'http://127.0.0.1:9/wrap';

class OrderError extends Error {
  name = 'OrderError';
}

function stockOf(item) {
  const ask = () => get(`${process.env.INVENTORY}/stock/${item}`, PATIENCE_MILLIS);
  return ask().catch(ask);
}

async function order(item) {
  const status = await stockOf(item);
  if (status >= 500) {
    throw new OrderError(`the inventory failed with ${status}`);
  }
  if (item === 'gift') {
    await get(WRAPPING).catch((cause) => {
      throw new OrderError('nobody wraps gifts', { cause });
    });
  }
  return status;
}

const orders = await serve(async (item) => {
  const span = trace.getActiveSpan();
  try {
    return await order(item);
  } catch (error) {
    span.recordException(error);
    span.setStatus({ code: SpanStatusCode.ERROR });
    reported.push(error.name);
    return 500;
  }
});

parentPort.once('message', async () => {
  await orders.end();
  parentPort.postMessage(reported);
});
parentPort.postMessage(orders.address);
