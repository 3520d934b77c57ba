package org.spean.staff;

/** What came of wanting rows as a file. */
public sealed interface ExportAnswer {
    /** It may be taken until {@link ExportAsked#expires}; taking it is written down already. */
    record Granted(ExportAsked asked) implements ExportAnswer {}

    /** Not asked, not agreed to, over, or whoever asked or agreed works here no more or in another role. */
    record Nothing() implements ExportAnswer {}

    /** It takes somebody else than the one who asked. */
    record NotYou() implements ExportAnswer {}

    /** A code of now is needed first. */
    record CodeFirst() implements ExportAnswer {}
}
