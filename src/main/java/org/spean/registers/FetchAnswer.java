package org.spean.registers;

import java.util.Optional;

/** What came back from the address of a published list. */
public sealed interface FetchAnswer {
    /**
     * Status 200 with a whole body, at most 8 MB.
     *
     * @param type the media type without its parameters, lower case; empty when none was said
     * @param lastModified as the header has it
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Content(byte[] bytes, String type, Optional<String> etag, Optional<String> lastModified)
            implements FetchAnswer {}

    /** Status 304. */
    record NotModified() implements FetchAnswer {}

    /** Any other status. A redirect is one of them: no other address is asked. */
    record Refused(int status) implements FetchAnswer {}

    /** Nothing whole came. */
    record NoAnswer(String why) implements FetchAnswer {}
}
