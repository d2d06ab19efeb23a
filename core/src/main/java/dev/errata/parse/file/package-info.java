/** Which payloads are in a file? */
@NullMarked
package dev.errata.parse.file;

import org.jspecify.annotations.NullMarked;
