package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.spean.calls.Shift;
import org.spean.calls.ShiftStore;
import org.spean.calls.Shifts;

/** The plan in Redis: one sealed text, a line for each shift and each holiday. */
public final class RedisShiftStore implements ShiftStore {
    private static final String LABEL = "staff/shifts";
    private static final String HOLIDAY = "HOLIDAY";

    private final RedisLink link;
    private final Crypto crypto;

    public RedisShiftStore(RedisLink link, Crypto crypto) {
        this.link = link;
        this.crypto = crypto;
    }

    @Override
    public Future<Shifts> plan() {
        return link.send(Request.cmd(Command.GET).arg(Keys.SHIFTS))
                .map(stored -> stored == null ? Shifts.NONE : read(crypto.openText(LABEL, stored.toBytes())));
    }

    @Override
    public Future<Void> replace(Shifts plan) {
        Buffer text = Buffer.buffer(crypto.sealText(LABEL, write(plan)));
        return link.send(Request.cmd(Command.SET).arg(Keys.SHIFTS).arg(text)).mapEmpty();
    }

    private static String write(Shifts plan) {
        List<String> lines = new ArrayList<>();
        for (Shift shift : plan.week()) {
            lines.add(String.join(
                    " ",
                    shift.day().name(),
                    shift.from().toString(),
                    shift.to().toString(),
                    String.join(",", shift.staff())));
        }
        plan.holidays().forEach(day -> lines.add(HOLIDAY + " " + day));
        return String.join("\n", lines);
    }

    private static Shifts read(String text) {
        List<Shift> week = new ArrayList<>();
        Set<LocalDate> holidays = new HashSet<>();
        for (String line : text.lines().toList()) {
            String[] words = line.split(" ", -1);
            if (words[0].equals(HOLIDAY)) {
                holidays.add(LocalDate.parse(words[1]));
            } else {
                week.add(new Shift(
                        DayOfWeek.valueOf(words[0]),
                        LocalTime.parse(words[1]),
                        LocalTime.parse(words[2]),
                        List.of(words[3].split(",", -1))));
            }
        }
        return new Shifts(week, holidays);
    }
}
