package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.spean.conversation.EventName;
import org.spean.model.ContactId;
import org.spean.model.EventId;

class KeysTest {
    private final ContactId contact = new ContactId("a".repeat(24) + "b2");
    private final EventId event = new EventId("SM0123");

    @Test
    void everyKeyOfAContactCarriesTheTagOfItsPartition() {
        assertThat(Stream.of(
                        Keys.session(contact),
                        Keys.contact(contact),
                        Keys.event(contact, name(contact, "main")),
                        Keys.answer(contact, name(contact, "main")),
                        Keys.due(contact.partition())))
                .allMatch(key -> key.startsWith("{p000}:"))
                .doesNotHaveDuplicates();
    }

    @Test
    void theSameEventOfAnotherPersonOrGatewayIsAnotherEvent() {
        ContactId other = new ContactId("a".repeat(24) + "c2");
        assertThat(other.partition()).isEqualTo(contact.partition());
        assertThat(Stream.of(
                        Keys.event(contact, name(contact, "main")),
                        Keys.event(other, name(other, "main")),
                        Keys.event(contact, name(contact, "backup")),
                        Keys.answer(contact, name(contact, "main")),
                        Keys.answer(other, name(other, "main")),
                        Keys.answer(contact, name(contact, "backup"))))
                .doesNotHaveDuplicates()
                .noneMatch(key -> key.contains(contact.value()) || key.contains(other.value()));
    }

    @Test
    void theTagHasThreeDigits() {
        assertThat(Keys.tag(17)).isEqualTo("{p017}");
        assertThat(Keys.tag(255)).isEqualTo("{p255}");
        assertThatThrownBy(() -> Keys.tag(256)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Keys.tag(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    private EventName name(ContactId whose, String gateway) {
        return EventName.of(whose.value(), gateway, event);
    }
}
