// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { useQuery } from "@tanstack/react-query";
import { Link, Outlet, useNavigate, useParams, useRouter, useRouterState } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { signedOut } from "#shared/api/queryClient";
import { sessionQuery, signOut } from "#shared/api/session";
import { remember } from "#shared/lib/remembered";
import { useShortcut } from "#shared/lib/shortcuts";
import { useStore } from "#shared/lib/store";
import { Button } from "#shared/ui/Button";
import { Icon } from "#shared/ui/Icon";
import { Kbd } from "#shared/ui/Kbd";
import { Menu } from "#shared/ui/Menu";
import { Toaster } from "#shared/ui/Toaster";
import { HelpDialog } from "./HelpDialog";
import { Logo } from "./Logo";
import { Palette } from "./Palette";
import { ProjectSwitch } from "./ProjectSwitch";
import { nav } from "./pages";
import { ThemeSwitch } from "./ThemeSwitch";
import "./shell.css";

/** The frame of every page of a project: navigation at the side, or behind a button where it is narrow. */
export function Shell() {
  const { project } = useParams({ from: "/projects/$project" });
  const [open, setOpen] = useState<"palette" | "help" | undefined>();
  const [navOpen, setNavOpen] = useState(false);
  const path = useRouterState({ select: (state) => state.location.pathname });
  useShortcut("mod+k", "Go to, or do, anything", () => setOpen("palette"), "Everywhere");
  useShortcut("?", "Keys of this page", () => setOpen("help"), "Everywhere");
  useEffect(() => remember("project", project), [project]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page closes the navigation
  useEffect(() => setNavOpen(false), [path]);
  useLeaveWhenSignedOut();
  return (
    <div className="shell">
      <button type="button" className="skip" onClick={() => document.getElementById("content")?.focus()}>
        Skip to the content
      </button>
      <header className="bar">
        <Button
          kind="bare"
          icon="menu"
          aria-label="Navigation"
          aria-expanded={navOpen}
          onClick={() => setNavOpen(!navOpen)}
        />
        <Logo />
        <Button
          kind="bare"
          icon="search"
          aria-label="Go to, or do, anything"
          className="push"
          onClick={() => setOpen("palette")}
        />
      </header>
      <div className={`side ${navOpen ? "side-open" : ""}`}>
        <div className="side-brand">
          <Logo />
        </div>
        <ProjectSwitch project={project} />
        <button type="button" className="side-search" onClick={() => setOpen("palette")}>
          <Icon name="search" size={14} />
          Go to …
          <span className="push">
            <Kbd keys="mod+k" />
          </span>
        </button>
        <nav aria-label="Pages">
          {nav.map((entry) => (
            <NavLink key={entry.path} project={project} entry={entry} path={path} />
          ))}
        </nav>
        <div className="side-foot">
          <Account />
          <ThemeSwitch />
          <Button kind="bare" icon="help" aria-label="Keys of this page" onClick={() => setOpen("help")} />
        </div>
      </div>
      {navOpen && (
        <button type="button" className="veil" aria-label="Close navigation" onClick={() => setNavOpen(false)} />
      )}
      <main id="content" className="content" tabIndex={-1}>
        <Outlet />
      </main>
      {open === "palette" && <Palette project={project} onClose={() => setOpen(undefined)} />}
      {open === "help" && <HelpDialog onClose={() => setOpen(undefined)} />}
      <Toaster />
    </div>
  );
}

function NavLink({ project, entry, path }: { project: string; entry: (typeof nav)[number]; path: string }) {
  const navigate = useNavigate();
  const to = `/projects/${encodeURIComponent(project)}/${entry.path}`;
  const here = path === to || path.startsWith(`${to}/`);
  useShortcut(`g ${entry.letter}`, entry.label, () => navigate({ to }), "Go to");
  return (
    <Link to={to} className="side-link" aria-current={here ? "page" : undefined}>
      <Icon name={entry.icon} />
      {entry.label}
    </Link>
  );
}

function Account() {
  const { data } = useQuery(sessionQuery);
  const navigate = useNavigate();
  const leave = () => signOut(() => navigate({ to: "/login" }));
  return (
    <Menu
      label={data ? `${data.name}, ${data.role}` : "Account"}
      icon="user"
      kind="bare"
      items={[{ label: "Sign out", icon: "logout", hint: data?.name, run: leave }]}
    />
  );
}

function useLeaveWhenSignedOut(): void {
  const times = useStore(signedOut);
  const [seen] = useState(times);
  const router = useRouter();
  useEffect(() => {
    if (times > seen) router.navigate({ to: "/login", search: { next: router.state.location.href } });
  }, [times, seen, router]);
}
