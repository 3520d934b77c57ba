package org.spean.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.spean.app.support.Platform;

/**
 * Staff with the inbox open: each hears the doorbell and reads the list again at a change, as the page does. Somebody new asks for a
 * person every second, so that there is something to see, whether anybody watches or not.
 */
final class Watching implements AutoCloseable {
    static final String INBOX = "/console/people";

    /** What an open page reads again at a change. */
    static final String LIST = "/console/people/list";

    private final Platform platform;
    private final List<StaffBrowser> staff;
    private final ScheduledExecutorService people = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicLong read = new AtomicLong();
    private boolean open;

    private Watching(Platform platform, List<StaffBrowser> staff) {
        this.platform = platform;
        this.staff = staff;
    }

    /** @param many members of the staff, signed in and with no page open */
    static Watching of(ServerProcess server, int many) throws IOException, InterruptedException {
        StaffProcess commands = new StaffProcess(server);
        List<StaffBrowser> staff = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            String name = "Worker " + (char) ('A' + i);
            Bench.progress("signing in " + name);
            URI link = URI.create(commands.command("staff", "add", name, "--roles", "worker", "--language", "en"));
            staff.add(StaffBrowser.signedIn(server.uri(), name, link));
        }
        URI uri = server.uri();
        return new Watching(Platform.demo(uri.getPort(), uri.toString()), staff);
    }

    StaffBrowser first() {
        return staff.getFirst();
    }

    int staff() {
        return staff.size();
    }

    /** How often the list was read at a change. */
    double read() {
        return read.get();
    }

    /** So many people ask for a person and wait. */
    void ask(int many) {
        for (int i = 0; i < many; i++) {
            askOnce();
        }
    }

    /** One more every second from now on. */
    void askEverySecond() {
        people.scheduleAtFixedRate(this::askOnce, 1, 1, TimeUnit.SECONDS);
    }

    private void askOnce() {
        platform.phone("+85515%06d".formatted(asked.getAndIncrement())).text("0");
    }

    /** Everybody opens the inbox, or closes it. */
    void set(boolean on) {
        if (open == on) {
            return;
        }
        open = on;
        try {
            for (StaffBrowser one : staff) {
                if (on) {
                    one.get(INBOX, false);
                    one.listen(() -> look(one));
                } else {
                    one.deaf();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void look(StaffBrowser one) {
        try {
            one.get(LIST, true);
            read.incrementAndGet();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        people.shutdownNow();
        set(false);
        staff.forEach(StaffBrowser::close);
    }
}
