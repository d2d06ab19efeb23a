// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.engine;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import org.jspecify.annotations.Nullable;

/** The few functions of the C library that the launcher needs. */
interface LibC extends Library {
    LibC INSTANCE = Native.load(com.sun.jna.Platform.C_LIBRARY_NAME, LibC.class);

    /** Makes a named pipe; 0 when it worked. */
    int mkfifo(String path, int mode);

    /** Moves a process to another process group; (0, 0) makes this process the leader of its own. */
    int setpgid(int process, int group);

    /** Reads and replaces the action of a signal; either may be null. */
    int sigaction(int signal, @Nullable Pointer action, @Nullable Pointer old);

    /** Ends the process at once, without exit handlers. */
    void _exit(int status);
}
