// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void whatIsWrittenIsRead() {
        String text = new Cursor(List.of("17", "a1")).write("shop", "status:new");
        assertThat(text).matches("[A-Za-z0-9_-]+");
        assertThat(Cursor.read(text, 2, "shop", "status:new").key()).containsExactly("17", "a1");
    }

    @Test
    void anotherQuestionIsRefused() {
        String text = new Cursor(List.of("17", "a1")).write("shop", "status:new");
        assertThatThrownBy(() -> Cursor.read(text, 2, "shop", "status:resolved"))
                .hasMessageContaining("another question");
        assertThatThrownBy(() -> Cursor.read(text, 2, "shopstatus", ":new")).hasMessageContaining("another question");
        assertThatThrownBy(() -> Cursor.read(text, 3, "shop", "status:new")).hasMessageContaining("another question");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!!!", "MTIzNDU", "' OR 1=1 --", "AAAAAAAAAAAAAAAA"})
    void whatIsNoneIsRefused(String text) {
        assertThatThrownBy(() -> Cursor.read(text, 2, "shop"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'cursor' is none that was given");
    }

    @Property
    void oneThatWasChangedIsRefused(@ForAll int place, @ForAll char other) {
        String text = new Cursor(List.of("1767261600000", "a1")).write("shop");
        StringBuilder changed = new StringBuilder(text);
        int at = Math.floorMod(place, text.length() - 2); // the last digits may hold bits that mean nothing
        changed.setCharAt(at, other);
        if (other != text.charAt(at)) {
            assertThatThrownBy(() -> Cursor.read(changed.toString(), 2, "shop"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
