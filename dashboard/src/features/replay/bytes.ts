// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0

/** Bytes that came as base64. */
export function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

const WIDTH = 16;

/** Bytes as lines of offset, hex digits and letters, at most so many of them. */
export function hexDump(bytes: Uint8Array, most = 64 * 1024): string {
  const lines: string[] = [];
  for (let at = 0; at < Math.min(bytes.length, most); at += WIDTH) {
    const line = bytes.subarray(at, Math.min(at + WIDTH, most));
    const hex = [...line].map((byte) => byte.toString(16).padStart(2, "0"));
    const left = hex.slice(0, 8).join(" ").padEnd(23);
    const right = hex.slice(8).join(" ").padEnd(23);
    const letters = [...line].map((byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : ".")).join("");
    lines.push(`${at.toString(16).padStart(6, "0")}  ${left}  ${right}  ${letters}`);
  }
  return lines.join("\n");
}

// Control signs, and those that turn the direction of writing round or take no room: they could make text look like another one.
const unseen =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** Text in which everything that cannot be seen is written as its number; ends of lines and tabs stay. */
export function visible(text: string): string {
  return text.replaceAll("\r\n", "\n").replace(unseen, (sign) => `\\u{${sign.charCodeAt(0).toString(16)}}`);
}

/** A size as people say it. */
export function sizeWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const kilo = bytes / 1024;
  return kilo < 1024 ? `${kilo.toFixed(kilo < 10 ? 1 : 0)} KiB` : `${(kilo / 1024).toFixed(1)} MiB`;
}
