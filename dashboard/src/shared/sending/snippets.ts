// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { basePath } from "#shared/lib/base";

/** What to paste into a client. */
export interface Snippet {
  readonly name: string;
  readonly text: string;
}

/** Where clients send to: this page's own address. */
function gateway(): URL {
  return new URL(basePath, location.origin);
}

/** The address of a project for Sentry's SDKs. */
export function dsn(id: number, key: string): string {
  const { protocol, host, pathname } = gateway();
  return `${protocol}//${key}@${host}${pathname}${id}`;
}

/** One for each SDK, and one that needs nothing but curl. */
export function snippets(project: { readonly id: number; readonly name: string }, key: string): readonly Snippet[] {
  const url = dsn(project.id, key);
  const base = gateway().href.replace(/\/$/, "");
  return [
    {
      name: "curl",
      text: `curl -H 'Authorization: Bearer ${key}' --data-binary @- ${base}/api/${project.name}/lines <<'END'
java.lang.IllegalStateException: the first error
    at com.acme.Hello.main(Hello.java:7)
END`,
    },
    { name: "Node", text: `import * as Sentry from "@sentry/node";\n\nSentry.init({ dsn: "${url}" });` },
    { name: "Browser", text: `import * as Sentry from "@sentry/browser";\n\nSentry.init({ dsn: "${url}" });` },
    { name: "Java", text: `Sentry.init(options -> options.setDsn("${url}"));` },
    { name: "Python", text: `import sentry_sdk\n\nsentry_sdk.init(dsn="${url}")` },
    { name: "Go", text: `sentry.Init(sentry.ClientOptions{Dsn: "${url}"})` },
    { name: "Ruby", text: `Sentry.init { |config| config.dsn = "${url}" }` },
    { name: "PHP", text: `\\Sentry\\init(['dsn' => '${url}']);` },
    { name: ".NET", text: `SentrySdk.Init(o => o.Dsn = "${url}");` },
    {
      name: "OpenTelemetry",
      text: `export OTEL_EXPORTER_OTLP_ENDPOINT=${base}
export OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf
export OTEL_EXPORTER_OTLP_HEADERS=x-errata-key=${key}`,
    },
    {
      name: "Collector",
      text: `exporters:
  otlphttp/errata:
    endpoint: ${base}
    compression: gzip
    headers:
      x-errata-key: ${key}`,
    },
  ];
}
