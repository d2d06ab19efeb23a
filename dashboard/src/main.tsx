// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "#shared/styles/tokens.css";
import "#shared/styles/base.css";
import { router } from "#app/router";
import { queryClient } from "#shared/api/queryClient";
import { startShortcuts } from "#shared/lib/shortcuts";
import { startTheme } from "#shared/lib/theme";

startTheme();
startShortcuts();

const root = document.getElementById("root");
if (!root) throw new Error("the page has no root");

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
