package org.spean.pack;

/** What a name in one file, used in another, can stand for. */
enum NameKind {
    STEP("step", "flows"),
    INTENT("intent", "keywords.yaml"),
    ADVICE_TOPIC("advice topic", "advice"),
    ADVICE_ITEM("advice text", "advice"),
    HOTLINE("hotline", "hotlines.yaml"),
    HOTLINE_TOPIC("hotline topic", "hotlines.yaml"),
    PLACE("place", "places.yaml"),
    PROVINCE("province", "provinces.yaml"),
    COUNTRY("country", "countries.yaml"),
    CORRIDOR("corridor", "corridors.yaml"),
    ALERT_TOPIC("alert topic", "alert-topics.yaml"),
    OFFER_SIGN("sign", "offer.yaml"),
    CANNED_REPLY("canned reply", "canned.yaml");

    private final String noun;
    private final String home;

    NameKind(String noun, String home) {
        this.noun = noun;
        this.home = home;
    }

    String noun() {
        return noun;
    }

    /** The file or folder where names of this kind are made. */
    String home() {
        return home;
    }

    /** Whether the same name may be made twice: many hotlines share a topic. */
    boolean shared() {
        return this == HOTLINE_TOPIC;
    }
}
