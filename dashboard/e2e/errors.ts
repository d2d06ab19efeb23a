// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import type { Failure } from "./stack";

const seven = "com.acme.web.OrderController#post";

/** Text of a user's system that would take the page over if it were ever taken for HTML, a style or an address. */
export const hostile = {
  type: "<img src=x onerror=window.hacked=1>",
  /** The type as titles have it: without what looks like a package. */
  shortType: "hacked=1>",
  message:
    "</script><script>window.hacked=1</script><svg onload=window.hacked=1> javascript:window.hacked=1 \u202e\u0000{{7*7}}",
  release: "<b onmouseover=window.hacked=1>9.9</b>",
  environment: "<iframe src=javascript:window.hacked=1>",
  tag: '"><script>window.hacked=1</script>',
} as const;

/** What the project of the tests has seen. Each test changes only groups of its own. */
export const failures: readonly Failure[] = [
  ...["1.0.0", "1.0.0", "1.1.0"].map((release, at) => ({
    type: "com.acme.PaymentTimeout",
    message: `billing did not answer within ${3000 + at} ms`,
    calls: [seven, "com.acme.order.OrderService#place", "com.acme.billing.BillingClient#charge"],
    release,
    tags: { region: at === 0 ? "eu-west-1" : "us-east-1" },
    user: `user-${at}`,
    wrappedIn: { type: "com.acme.OrderFailed", message: "order 7 failed" },
    secondsAgo: 3 * 60 - at * 60,
  })),
  {
    type: "com.acme.CartClosed",
    message: "cart 4711 is closed",
    calls: [seven, "com.acme.cart.CartService#checkout", "com.acme.cart.Cart#close"],
  },
  {
    type: "com.acme.CartClosed",
    message: "cart 12 is closed",
    calls: ["com.acme.job.Nightly#expire", "com.acme.cart.Cart#close"],
  },
  {
    type: "com.acme.LedgerMismatch",
    message: "the ledger is short by 3",
    calls: [seven, "com.acme.ledger.Ledger#check"],
  },
  {
    type: "com.acme.LedgerOverdrawn",
    message: "the ledger is overdrawn",
    calls: [seven, "com.acme.ledger.Book#close"],
  },
  { type: "com.acme.OutOfStock", message: "item 8 is out of stock", calls: [seven, "com.acme.stock.Stock#reserve"] },
  { type: "com.acme.BulkOne", message: "one", calls: [seven, "com.acme.bulk.One#run"] },
  { type: "com.acme.BulkTwo", message: "two", calls: [seven, "com.acme.bulk.Two#run"] },
  { type: "com.acme.Undone", message: "undo me", calls: [seven, "com.acme.undo.Undo#run"] },
  { type: "com.acme.Remarked", message: "say something", calls: [seven, "com.acme.remark.Remark#run"] },
  {
    type: hostile.type,
    message: hostile.message,
    calls: ["<u onclick=window.hacked=1>#</u><script>window.hacked=1</script>"],
    release: hostile.release,
    environment: hostile.environment,
    tags: { hostile: hostile.tag },
  },
];

/** How many groups these are, once all are placed. */
export const GROUPS = 10;
