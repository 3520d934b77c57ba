package org.spean.gateway;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.spean.dialogue.Reply.Piece;

/** Numbers as a speaking machine must get them: digit by digit, or it says "one thousand two hundred". */
final class SayNumbers {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{3,}");

    private SayNumbers() {}

    /** The piece for {@code <Say>}: a number to dial in its groups, twice. */
    static String forSay(Piece piece) {
        return switch (piece) {
            case Piece.Words words ->
                NUMBER.matcher(words.words()).replaceAll((MatchResult number) -> digits(number.group()));
            case Piece.Number number -> {
                String once = number.groups().stream().map(SayNumbers::digits).collect(Collectors.joining(", "));
                yield once + ". " + once + ".";
            }
            case Piece.Sound sound -> "";
        };
    }

    /** The piece as it is written. */
    static String plain(Piece piece) {
        return switch (piece) {
            case Piece.Words words -> words.words();
            case Piece.Number number -> number.number();
            case Piece.Sound sound -> "";
        };
    }

    private static String digits(String written) {
        return String.join(" ", written.split(""));
    }
}
