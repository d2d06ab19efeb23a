// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping.frames;

import dev.errata.model.Frame;

/** Names of Python: {@code module:function}, where the module is the file's name so that text and JSON agree. */
final class PythonNames implements NameScanner {

    @Override
    public boolean scan(Frame frame, StringBuilder out) {
        String module = frame.module();
        if (isNotebook(frame.file()) || isNotebook(module)) {
            out.append("<notebook>");
        } else if (!module.isEmpty()) {
            FileStem.append(module.replace('.', '/'), out);
        } else {
            FileStem.append(frame.file(), out);
        }
        out.append(':');
        String function = frame.function();
        int start = function.lastIndexOf('.') + 1;
        out.append(function, start, function.length());
        return !function.endsWith("<lambda>");
    }

    /** A cell has a number and a hash for a name, and both change whenever it is run. */
    private static boolean isNotebook(String file) {
        return file.startsWith("<ipython-input-") || file.contains("/ipykernel_");
    }
}
