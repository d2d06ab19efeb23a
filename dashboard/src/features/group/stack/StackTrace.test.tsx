// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { StackTrace } from "./StackTrace";

const frame = { module: "", function: "run", file: "a.js", line: 1, column: 0, in_app: "NO", source_line: "" } as const;

const hostile = "<img src=x onerror=alert(1)>";

test("text of a user's system is text, wherever it stands", () => {
  const { container } = render(
    <StackTrace
      exceptions={[
        {
          type: hostile,
          message: hostile,
          handled: "NO",
          synthetic: false,
          frames: [
            { ...frame, module: hostile, function: hostile, file: hostile, in_app: "YES", source_line: hostile },
          ],
        },
      ]}
    />,
  );
  expect(container.querySelector("img")).toBeNull();
  expect(screen.getAllByText(hostile).length).toBeGreaterThanOrEqual(3);
});

test("calls of libraries are folded until somebody wants them", async () => {
  render(
    <StackTrace
      exceptions={[
        {
          type: "Error",
          message: "",
          handled: "UNKNOWN",
          synthetic: false,
          frames: [
            { ...frame, function: "deepest" },
            { ...frame, function: "inner" },
            { ...frame, function: "own", in_app: "YES" },
          ],
        },
      ]}
    />,
  );
  expect(screen.queryByText("deepest")).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: /2 library calls/ }));
  expect(screen.getByText("deepest")).toBeTruthy();
});
