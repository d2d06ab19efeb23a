// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
//
// Where orders come in. It reports its errors as log records.
import { SeverityNumber, logs } from '@opentelemetry/api';
import { get, reported, serve } from './service.mjs';

class GatewayError extends Error {
  name = 'GatewayError';
}

function report(error) {
  logs.getLogger('gateway').emit({
    severityNumber: SeverityNumber.ERROR,
    severityText: 'ERROR',
    body: 'no order',
    attributes: {
      'exception.type': error.name,
      'exception.message': error.message,
      'exception.stacktrace': error.stack,
    },
  });
  reported.push(error.name);
}

export const gateway = await serve(async (item) => {
  const status = await get(`${process.env.ORDERS}/orders/${item}`);
  if (status >= 500) {
    report(new GatewayError(`orders answered ${status}`));
    return 502;
  }
  return status;
});
