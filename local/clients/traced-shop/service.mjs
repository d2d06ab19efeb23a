// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
//
// What both services have in common: the SDK, a server, a way to call others, and the list of what was reported.
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { trace } from '@opentelemetry/api';
import { HttpInstrumentation } from '@opentelemetry/instrumentation-http';
import { NodeSDK } from '@opentelemetry/sdk-node';

const sdk = new NodeSDK({ instrumentations: [new HttpInstrumentation()] });
sdk.start();
const http = createRequire(import.meta.url)('node:http'); // instrumentation sees what is required, not what is imported

/** Types of all errors that this service reported. */
export const reported = [];

export class TimeoutError extends Error {
  name = 'TimeoutError';
}

/** Asks another service; what goes wrong with the connection is recorded on the call's span by the instrumentation. */
export function get(url, millis = 5_000) {
  return new Promise((resolve, reject) => {
    const request = http.get(url, { timeout: millis, agent: false }, (response) => {
      response.resume().once('end', () => resolve(response.statusCode));
    });
    request.once('timeout', () => request.destroy(new TimeoutError(`no answer within ${millis} ms`)));
    request.once('error', (error) => {
      reported.push(error.name);
      reject(error);
    });
  });
}

/** Answers `GET /orders/{item}` with the status that the handler gives, until `end` is called. */
export async function serve(handler) {
  const server = http.createServer(async (request, response) => {
    trace.getActiveSpan().setAttribute('http.route', '/orders/{item}').updateName('GET /orders/{item}');
    response.statusCode = await handler(request.url.split('/').at(-1));
    response.end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    reported,
    async end() {
      server.close();
      await sdk.shutdown();
    },
  };
}
