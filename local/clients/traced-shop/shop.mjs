// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
//
// Runs the services orders and gateway, each in a thread with an SDK of its own, until the standard input ends.
// Environment: INVENTORY is the address of the third service, a Java program; the SDK takes the OTEL_… variables. Prints
// the address of the gateway, and at the end the type of each error that was reported, one a line.
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

const env = { ...process.env, OTEL_SERVICE_NAME: 'orders' };
const orders = new Worker(new URL('orders.mjs', import.meta.url), { env, resourceLimits: { maxYoungGenerationSizeMb: 4 } });
process.env.OTEL_SERVICE_NAME = 'gateway';
process.env.ORDERS = (await once(orders, 'message'))[0];
const { gateway } = await import('./gateway.mjs');
console.log(gateway.address);

await once(process.stdin.resume(), 'end');
await gateway.end();
orders.postMessage('end');
const [reported] = await once(orders, 'message');
[...gateway.reported, ...reported].forEach((type) => console.log(type));
process.exit(0);
