// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { type FormEvent, useState } from "react";
import { z } from "zod";
import { recall, remember } from "#shared/lib/remembered";
import { Button } from "#shared/ui/Button";
import { Dialog } from "#shared/ui/Dialog";
import { Field } from "#shared/ui/Field";
import { Menu } from "#shared/ui/Menu";
import { defaults, type GroupsSearch, sorts, windows } from "./search";

const saved = z.array(
  z.object({ name: z.string(), search: z.object({ q: z.string(), sort: z.enum(sorts), window: z.enum(windows) }) }),
);

type Saved = z.infer<typeof saved>;

const builtIn: Saved = [
  { name: "Mine", search: { ...defaults, q: "is:open assignee:me" } },
  { name: "New today", search: { ...defaults, q: "is:open first-seen:<24h", sort: "first-seen" } },
  { name: "Since the last deploy", search: { ...defaults, sort: "count", window: "since-deploy" } },
  { name: "Regressed, nobody’s", search: { ...defaults, q: "is:regressed is:unassigned", window: "7d" } },
  { name: "Most users", search: { ...defaults, sort: "users", window: "7d" } },
];

interface Props {
  readonly project: string;
  readonly search: Required<GroupsSearch>;
  readonly onChoose: (search: GroupsSearch) => void;
}

/** Searches to come back to: some for everybody, and those that this browser keeps. All of a search is in the address, so it can be shared. */
export function SavedSearches({ project, search, onChoose }: Props) {
  const [own, setOwn] = useState(() => read(project));
  const [naming, setNaming] = useState(false);
  const keep = (next: Saved) => {
    setOwn(next);
    remember(`searches.${project}`, JSON.stringify(next));
  };
  const same = (each: Saved[number]) => JSON.stringify(each.search) === JSON.stringify(search);
  const here = own.find(same);
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get("name")).trim();
    setNaming(false);
    keep([...own.filter((each) => each.name !== name), { name, search }]);
  };
  return (
    <>
      <Menu
        label="Searches"
        icon="bookmark"
        align="end"
        items={[
          ...[...own, ...builtIn].map((each) => ({
            label: each.name,
            checked: same(each),
            run: () => onChoose(each.search),
          })),
          here
            ? {
                label: `Forget “${here.name}”`,
                icon: "close" as const,
                run: () => keep(own.filter((each) => each !== here)),
              }
            : { label: "Save this search …", icon: "bookmark" as const, run: () => setNaming(true) },
        ]}
      >
        Searches
      </Menu>
      {naming && (
        <Dialog title="Save this search" onClose={() => setNaming(false)}>
          <form className="stack" onSubmit={save}>
            <Field label="Name" hint="This browser keeps it. To share it, share the address.">
              {(control) => <input {...control} name="name" required maxLength={60} autoComplete="off" />}
            </Field>
            <Button type="submit" kind="primary">
              Save
            </Button>
          </form>
        </Dialog>
      )}
    </>
  );
}

function read(project: string): Saved {
  try {
    return saved.parse(JSON.parse(recall(`searches.${project}`) ?? "[]"));
  } catch {
    return []; // kept by another version
  }
}
