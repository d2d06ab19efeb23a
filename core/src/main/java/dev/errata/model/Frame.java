// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.model;

/**
 * One call on a stack. Absent text is empty, absent numbers are 0.
 *
 * @param module class, package or module that holds the function
 * @param function function or method as reported
 * @param file source file, path or URL as reported
 * @param line line number from 1
 * @param column column number from 1
 * @param inApp what the payload says; the grouping decides for itself
 * @param sourceLine the line of source code, if the client sent it
 */
public record Frame(
        String module, String function, String file, int line, int column, InApp inApp, String sourceLine) {}
