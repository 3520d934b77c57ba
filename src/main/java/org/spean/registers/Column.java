package org.spean.registers;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.spean.text.MatchKey;

/** A column of an agency list, known by its header in English or Khmer, in any case, with spaces or underscores. */
enum Column {
    LICENCE(
            "licence_number",
            "license number",
            "licence",
            "license",
            "licence no",
            "license no",
            "លេខអាជ្ញាប័ណ្ណ",
            "អាជ្ញាប័ណ្ណ"),
    NAME_KM("name_km", "khmer name", "name khmer", "ឈ្មោះខ្មែរ", "ឈ្មោះជាភាសាខ្មែរ", "ឈ្មោះក្រុមហ៊ុន"),
    NAME_LATIN("name_latin", "latin name", "english name", "name english", "name", "ឈ្មោះឡាតាំង", "ឈ្មោះជាអក្សរឡាតាំង"),
    FORMER_NAMES("former_names", "former name", "ឈ្មោះចាស់", "អតីតឈ្មោះ"),
    SHORT_NAME("short_name", "short", "acronym", "ឈ្មោះកាត់", "ឈ្មោះខ្លី"),
    STATUS("status", "ស្ថានភាព"),
    VALID_UNTIL("valid_until", "expiry", "expires", "expiry date", "ផុតកំណត់", "ថ្ងៃផុតកំណត់"),
    COUNTRIES("countries", "country", "ប្រទេស"),
    PROVINCE("province", "ខេត្ត", "រាជធានីខេត្ត"),
    PHONE("phone", "phones", "telephone", "tel", "ទូរស័ព្ទ", "លេខទូរស័ព្ទ");

    private final String header;
    private final List<String> keys;

    Column(String header, String... others) {
        this.header = header;
        this.keys = java.util.stream.Stream.concat(java.util.stream.Stream.of(header), Arrays.stream(others))
                .map(Column::key)
                .toList();
    }

    /** The header that the contract names. */
    String header() {
        return header;
    }

    static Optional<Column> of(String header) {
        String key = key(header);
        return Arrays.stream(values())
                .filter(column -> column.keys.contains(key))
                .findFirst();
    }

    private static String key(String header) {
        return MatchKey.of(header).replace(" ", "");
    }
}
