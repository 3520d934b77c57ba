package org.spean.calls;

import io.vertx.core.Future;

/** The recordings that lie on the platforms. The futures do not fail and end within a minute. */
public interface Recordings {
    /** Fetches one. */
    Future<Fetched> fetch(String gateway, String recording);

    /** Deletes one there. */
    Future<Deleted> delete(String gateway, String recording);

    /** What came of fetching. */
    sealed interface Fetched {
        /** The whole file; the record shares its array, nobody changes it. */
        @SuppressWarnings("ArrayRecordComponent")
        record Sound(byte[] file) implements Fetched {}

        /** Not there yet, or the platform is not well. */
        record Later(String why) implements Fetched {}

        /** It will never be had: too large, or there is no platform. */
        record Never(String why) implements Fetched {
            public static final String TOO_LARGE = "too large";
        }
    }

    /** What came of deleting. */
    enum Deleted {
        /** It is gone: 204, or 404 because it was gone before. */
        GONE,
        /** Try again. */
        LATER,
        /** The platform cannot delete (Somleng has no such call, twilio-and-somleng.md section 3). */
        IMPOSSIBLE
    }
}
