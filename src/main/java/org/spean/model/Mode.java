package org.spean.model;

/** {@code demo}: no real gateway, unverified facts are shown marked. {@code live}: only what may reach a person. */
public enum Mode {
    DEMO,
    LIVE
}
