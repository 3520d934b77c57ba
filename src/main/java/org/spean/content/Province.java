package org.spean.content;

import java.util.List;

/**
 * A province of Cambodia.
 *
 * @param code two digits of the national geographic code, {@code 01} to {@code 25}
 * @param spellings other Latin spellings and towns people name it by
 */
public record Province(String code, Text name, List<String> spellings, boolean bordersThailand) {
    public Province {
        spellings = List.copyOf(spellings);
    }
}
