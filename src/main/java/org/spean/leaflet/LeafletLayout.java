package org.spean.leaflet;

import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.spean.content.LeafletText;
import org.spean.content.Picture;
import org.spean.content.Text;
import org.spean.leaflet.HelpNumbers.HelpNumber;
import org.spean.leaflet.LeafletWords.Choice;
import org.spean.leaflet.Sheet.Piece;
import org.spean.model.Language;

/**
 * Where everything stands, in units of {@link Sheet}, from the top down: what it is about, our number with the code, the menu, the
 * help numbers, the small print. The menu gets what the others leave.
 */
final class LeafletLayout {
    private static final double MARGIN = 14;
    private static final double INNER = Sheet.WIDTH - 2 * MARGIN;
    private static final double GAP = 6;
    private static final double COLUMN = (INNER - GAP) / 2;

    /** What the first of two languages takes of a box. */
    private static final double UPPER = 0.56;

    private static final double DRAFT = 12;
    private static final double HEAD = 42;
    private static final double CODE = 78;
    private static final double CAPTION = 14;
    private static final double LINE = 17;
    private static final double FOOT = 16;

    private final Sheet sheet;
    private final LeafletOrder order;
    private final LeafletWords words;

    LeafletLayout(Sheet sheet, LeafletOrder order, LeafletWords words) {
        this.sheet = sheet;
        this.order = order;
        this.words = words;
    }

    void draw() {
        sheet.fill(new Rectangle2D.Double(0, 0, Sheet.WIDTH, sheet.height()), Colour.PAPER);
        double top = MARGIN;
        double head = HEAD;
        if (words.draft()) {
            draft(top);
            top += DRAFT + GAP / 2;
            head = HEAD * 0.72; // a draft has the same room for the rest
        }
        head(top, head);
        top += head + GAP;
        number(top);
        top += CODE + CAPTION + GAP;
        double foot = sheet.height() - MARGIN - FOOT;
        double help = foot - GAP - helpHeight();
        choices(top, help - GAP);
        help(help);
        foot(foot);
    }

    private void draft(double top) {
        panel(box(MARGIN, top, INNER, DRAFT), Colour.DRAFT);
        String all = String.join("  ·  ", each(LeafletText.DRAFT));
        sheet.write(
                all,
                box(MARGIN + 8, top + 1, INNER - 16, DRAFT - 2),
                Style.bold(8, 1).centred());
    }

    private void head(double top, double height) {
        panel(box(MARGIN, top, INNER, height), Colour.ACCENT);
        picture(Picture.SPEECH, box(MARGIN + 9, top + 5, height - 10, height - 10), Colour.PAPER);
        Style style = Style.bold(17, 1).in(Colour.PAPER);
        write(LeafletText.TITLE, box(MARGIN + height + 8, top + 3, INNER - height - 16, height - 6), style);
    }

    private void number(double top) {
        double side = MARGIN + INNER - CODE;
        sheet.fill(TextCode.in(box(side, top, CODE, CODE), words.number().asCode()), Colour.INK);
        write(
                LeafletText.SCAN,
                box(side - 8, top + CODE - 2, CODE + 12, CAPTION + 2),
                Style.regular(7, 1).centred());

        double left = INNER - CODE - 14;
        picture(Picture.PHONE, box(MARGIN, top + 3, 32, 32), Colour.ACCENT);
        write(LeafletText.SEND, box(MARGIN + 36, top + 2, left - 36, 32), Style.regular(13, 1));
        boolean abroad = words.number().international().isPresent();
        sheet.write(
                words.number().shown(),
                box(MARGIN, top + 38, left, abroad ? 32 : 44),
                Style.bold(44, 1).in(Colour.ACCENT));
        words.number().international().ifPresent(number -> {
            String from = String.join(" · ", each(LeafletText.FROM_ABROAD));
            sheet.write(from + ": " + number, box(MARGIN, top + 74, left, 16), Style.regular(9, 1));
        });
    }

    private void choices(double top, double bottom) {
        write(LeafletText.THEN, box(MARGIN, top, INNER, LINE), Style.bold(9.5, 1));
        List<Choice> choices = words.choices();
        double first = top + LINE + 3;
        int rows = (choices.size() + 1) / 2;
        double height = (bottom - first - (rows - 1) * GAP) / rows;
        List<Rectangle2D> labels = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            double x = MARGIN + (i % 2) * (COLUMN + GAP);
            labels.add(choice(choices.get(i), box(x, first + (i / 2) * (height + GAP), COLUMN, height)));
        }
        writeAlike(choices, Choice::in, labels, Style.bold(11, 2));
    }

    /** Draws a card and gives the room that is left for its label. */
    private Rectangle2D choice(Choice choice, Rectangle2D card) {
        panel(card, choice.alarm() ? Colour.ALARM_SOFT : Colour.SOFT);
        Colour colour = choice.alarm() ? Colour.ALARM : Colour.ACCENT;
        double side = Math.min(30, card.getHeight() - 8);
        double y = card.getCenterY() - side / 2;
        picture(choice.picture(), box(card.getX() + 5, y, side, side), colour);
        double send = choice.send().length() > 1 ? 26 : 13;
        double x = card.getX() + side + 9;
        sheet.write(
                choice.send(),
                box(x, y, send, side),
                Style.bold(22, 1).in(colour).centred());
        double label = x + send + 5;
        return box(label, card.getY() + 2, card.getMaxX() - label - 4, card.getHeight() - 4);
    }

    private double helpHeight() {
        int rows = (words.helpNumbers().size() + 1) / 2;
        return rows == 0 ? helpRow() : LINE + 2 + rows * helpRow();
    }

    private double helpRow() {
        return order.languages().size() == 1 ? 26 : 30;
    }

    private void help(double top) {
        sheet.fill(box(MARGIN, top - 1, INNER, 0.8), Colour.ACCENT);
        List<HelpNumber> numbers = words.helpNumbers();
        if (numbers.isEmpty()) {
            write(LeafletText.NONE_CHECKED, box(MARGIN, top + 3, INNER, helpRow() - 3), Style.bold(9, 1));
            return;
        }
        write(LeafletText.NUMBERS, box(MARGIN, top + 1, INNER, LINE), Style.bold(9, 1));
        double first = top + LINE + 3;
        List<Rectangle2D> names = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            double x = MARGIN + (i % 2) * (COLUMN + GAP);
            names.add(help(numbers.get(i), box(x, first + (i / 2) * helpRow(), COLUMN, helpRow() - 2.5)));
        }
        writeAlike(numbers, HelpNumber::in, names, Style.regular(8.5, 1));
    }

    /** Writes number and day and gives the room that is left for the name. */
    private Rectangle2D help(HelpNumber number, Rectangle2D cell) {
        double line = 11.5;
        double dialled = 78;
        sheet.write(
                number.dialled(),
                box(cell.getX(), cell.getY(), dialled, line),
                Style.bold(13, 1).in(Colour.ACCENT));
        sheet.write(
                number.checked().toString(),
                box(cell.getX() + dialled + 2, cell.getY(), COLUMN - dialled - 2, line),
                Style.regular(7, 1).in(Colour.QUIET));
        double name = line + 1.5;
        return box(cell.getX(), cell.getY() + name, COLUMN, cell.getHeight() - name);
    }

    private void foot(double top) {
        double date = 66;
        write(LeafletText.DELETE, box(MARGIN, top, INNER - date - 4, FOOT), Style.regular(7, 1));
        String asOf =
                words.page().text(LeafletText.AS_OF).in(order.languages().getFirst(), Map.of("date", words.today()));
        sheet.write(
                asOf,
                box(MARGIN + INNER - date, top, date, FOOT),
                Style.regular(6.5, 1).in(Colour.QUIET));
    }

    private List<String> each(LeafletText which) {
        return order.languages().stream()
                .map(language -> words.page().text(which).in(language))
                .toList();
    }

    private void write(LeafletText which, Rectangle2D where, Style style) {
        write(words.page().text(which), where, style);
    }

    private void write(Text text, Rectangle2D where, Style style) {
        writeAlike(List.of(text), (one, language) -> one.in(language), List.of(where), style);
    }

    /** Things of one kind, each in its box: one language fills it; of two the first is larger and stands above the other. */
    private <T> void writeAlike(
            List<T> things, BiFunction<T, Language, String> words, List<Rectangle2D> boxes, Style style) {
        List<Language> languages = order.languages();
        for (int language = 0; language < languages.size(); language++) {
            List<Piece> pieces = new ArrayList<>();
            for (int i = 0; i < things.size(); i++) {
                String said = words.apply(things.get(i), languages.get(language));
                pieces.add(new Piece(said, part(boxes.get(i), language, languages.size())));
            }
            sheet.writeAlike(pieces, style(style, language, languages.size()));
        }
    }

    private static Rectangle2D part(Rectangle2D whole, int part, int parts) {
        if (parts == 1) {
            return whole;
        }
        double apart = Math.min(2.5, whole.getHeight() / 16);
        double upper = (whole.getHeight() - apart) * UPPER;
        double lower = whole.getHeight() - apart - upper;
        return part == 0
                ? box(whole.getX(), whole.getY(), whole.getWidth(), upper)
                : box(whole.getX(), whole.getMaxY() - lower, whole.getWidth(), lower);
    }

    private static Style style(Style whole, int part, int parts) {
        if (parts == 1) {
            return whole;
        }
        return part == 0 ? whole.above() : whole.below();
    }

    private void picture(Picture picture, Rectangle2D where, Colour colour) {
        Drawings.in(where, picture).forEach(shape -> sheet.fill(shape, colour));
    }

    private void panel(Rectangle2D where, Colour colour) {
        sheet.fill(
                new RoundRectangle2D.Double(where.getX(), where.getY(), where.getWidth(), where.getHeight(), 10, 10),
                colour);
    }

    private static Rectangle2D box(double x, double y, double width, double height) {
        return new Rectangle2D.Double(x, y, width, height);
    }
}
