package org.spean.redis;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spean.model.Language;
import org.spean.model.PhoneNumber;
import org.spean.staff.Role;
import org.spean.staff.StaffAccount;

/** An account as eight lines of text, before it is sealed. */
final class StaffCodec {
    private static final String VERSION = "1";
    private static final int LINES = 8;

    private StaffCodec() {}

    static String write(StaffAccount account) {
        return String.join(
                "\n",
                VERSION,
                account.name(),
                Role.words(account.roles()),
                account.languages().stream().map(Language::code).collect(Collectors.joining(",")),
                account.phone().map(PhoneNumber::e164).orElse(""),
                account.pinHash(),
                account.disabled() ? "disabled" : "",
                account.created().toString());
    }

    /** @throws UnreadableValueException made by a newer version */
    static StaffAccount read(String id, String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() != LINES || !lines.getFirst().equals(VERSION)) {
            throw new UnreadableValueException("an account of staff has another form");
        }
        return new StaffAccount(
                id,
                lines.get(1),
                Role.ofWords(lines.get(2)),
                Arrays.stream(lines.get(3).split(",", -1))
                        .flatMap(code -> Language.ofCode(code).stream())
                        .toList(),
                Optional.of(lines.get(4)).flatMap(PhoneNumber::ofE164),
                lines.get(5),
                !lines.get(6).isEmpty(),
                Instant.parse(lines.get(7)));
    }
}
