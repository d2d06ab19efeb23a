// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { useMutation } from "@tanstack/react-query";
import { useRouter, useSearch } from "@tanstack/react-router";
import { type FormEvent, useEffect, useRef } from "react";
import { ApiError, reasonOf } from "#shared/api/errors";
import { signIn } from "#shared/api/session";
import { Button } from "#shared/ui/Button";
import { Field } from "#shared/ui/Field";
import { Logo } from "./Logo";
import { safeNext, takeToken } from "./signIn";
import "./login.css";

/** Signs in with a token, from the form or from a link. */
export function LoginPage() {
  const router = useRouter();
  const { next } = useSearch({ from: "/login" });
  const begun = useRef(false);
  const entry = useMutation({
    mutationFn: signIn,
    onSuccess: () => router.navigate({ href: safeNext(next), replace: true }),
  });
  const enter = entry.mutate;
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    const token = takeToken();
    if (token !== undefined) enter(token);
  }, [enter]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const token = new FormData(event.currentTarget).get("token");
    if (typeof token === "string" && token.trim() !== "") entry.mutate(token.trim());
  };
  return (
    <main className="login">
      <title>Sign in · Errata</title>
      <form className="login-box panel" onSubmit={submit}>
        <Logo />
        <h1>Sign in</h1>
        <Field
          label="Token"
          hint="An administrator gives you one, or the demo prints a link."
          error={words(entry.error)}
        >
          {(control) => (
            <input
              {...control}
              name="token"
              type="password"
              autoComplete="current-password"
              spellCheck={false}
              required
              // biome-ignore lint/a11y/noAutofocus: the page has one thing to do
              autoFocus
            />
          )}
        </Field>
        <Button type="submit" kind="primary" disabled={entry.isPending}>
          {entry.isPending ? "Signing in …" : "Sign in"}
        </Button>
      </form>
    </main>
  );
}

function words(error: Error | null): string | undefined {
  if (error === null) return undefined;
  if (error instanceof ApiError && error.status === 401) return "This token is not known, or no longer holds.";
  const { title, detail } = reasonOf(error);
  return detail === "" ? title : `${title}: ${detail}`;
}
