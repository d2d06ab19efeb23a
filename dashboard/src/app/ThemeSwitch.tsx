// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { useStore } from "#shared/lib/store";
import { theme, themes } from "#shared/lib/theme";
import { Menu } from "#shared/ui/Menu";

const words = { system: "As the system", light: "Light", dark: "Dark" } as const;
const icons = { system: "screen", light: "sun", dark: "moon" } as const;

/** Chooses light, dark, or what the system has. */
export function ThemeSwitch() {
  const chosen = useStore(theme);
  return (
    <Menu
      label={`Theme: ${words[chosen]}`}
      icon={icons[chosen]}
      kind="bare"
      items={themes.map((each) => ({ label: words[each], checked: each === chosen, run: () => theme.set(each) }))}
    />
  );
}
