/** Works on the bytes of a payload: how are they searched and turned into text without waste? */
@NullMarked
package dev.errata.parse.bytes;

import org.jspecify.annotations.NullMarked;
