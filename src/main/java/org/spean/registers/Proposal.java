package org.spean.registers;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.spean.content.AgencyRegister;

/** A whole, faultless list that waits until another person approves or rejects it. */
public record Proposal(Head head, AgencyRegister list) {
    /**
     * What is known of it without reading the list.
     *
     * @param by the account that brought it in
     * @param warnings what a person should look at all the same
     */
    public record Head(
            String id,
            String by,
            Instant at,
            String version,
            LocalDate date,
            String source,
            int agencies,
            List<String> warnings) {
        public Head {
            warnings = List.copyOf(warnings);
        }
    }

    public static Proposal of(String id, String by, Instant at, AgencyRegister list, List<String> warnings) {
        return new Proposal(
                new Head(
                        id,
                        by,
                        at,
                        list.version(),
                        list.date(),
                        list.source().address(),
                        list.agencies().size(),
                        warnings),
                list);
    }

    /**
     * Stands for what somebody saw before they decide: every word of the list, and which list it would replace. SHA-256 in
     * hexadecimal.
     *
     * @param live version of the live list, empty for none
     */
    public String hash(Optional<String> live) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update((live.orElse("") + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha.digest(RegisterText.write(list).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
