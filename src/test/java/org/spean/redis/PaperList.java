package org.spean.redis;

import static org.spean.redis.Stage.NOON;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.spean.broadcast.Audience;
import org.spean.checks.CallingCode;
import org.spean.dialogue.Effect;
import org.spean.model.Channel;
import org.spean.model.Language;
import org.spean.model.PhoneNumber;
import org.spean.outbox.Outgoing;
import org.spean.outbox.SendOutcome.Mark;
import org.spean.outbox.Settlement;

/** People of two countries who do what people do, in Redis and on a list as simple as paper. */
final class PaperList {
    static final List<String> PROVINCES = List.of("01", "12", "17", "25");
    static final List<String> TOPICS = List.of("border", "jobs", "laws");

    private final Stage stage;
    private final Random random;
    private final List<PhoneNumber> numbers;
    private final Map<PhoneNumber, Person> people = new HashMap<>();
    private int event;

    /** @param language the one they chose, if they did */
    record Person(
            PhoneNumber number,
            Optional<Language> language,
            Optional<Effect.Subscribe> subscription,
            boolean stopped,
            Mark mark) {
        Language reads() {
            return language.orElseGet(() -> subscription.orElseThrow().language());
        }

        boolean isMeantBy(Audience.Rule rule, Channel channel) {
            return subscription
                    .filter(agreed -> !stopped
                            && reaches(channel)
                            && fits(rule.provinces(), Set.of(agreed.province()))
                            && fits(rule.topics(), Set.of(agreed.topic().split(";")))
                            && (rule.languages().isEmpty() || rule.languages().contains(reads())))
                    .isPresent();
        }

        private boolean reaches(Channel channel) {
            return mark != Mark.BAD_NUMBER && (channel == Channel.VOICE || mark != Mark.UNREACHABLE);
        }

        private static boolean fits(Set<String> asked, Set<String> agreed) {
            return asked.isEmpty() || agreed.contains("all") || agreed.stream().anyMatch(asked::contains);
        }
    }

    PaperList(Stage stage, Random random) {
        this.stage = stage;
        this.random = random;
        this.numbers = Stream.concat(
                        stage.neighbours(24).stream(),
                        IntStream.range(0, 24)
                                .mapToObj(n -> PhoneNumber.ofE164("+668123450" + (10 + n))
                                        .orElseThrow()))
                .toList();
    }

    List<Person> meantBy(Audience.Rule rule, Channel channel) {
        return people.values().stream()
                .filter(person -> person.isMeantBy(rule, channel))
                .toList();
    }

    static Map<String, Long> parts(List<Person> people) {
        return people.stream()
                .collect(Collectors.groupingBy(
                        person -> person.reads().code() + CallingCode.of(person.number()), Collectors.counting()));
    }

    void somethingHappens() {
        PhoneNumber number = one(numbers);
        Person before = people.getOrDefault(
                number, new Person(number, Optional.empty(), Optional.empty(), false, Mark.NOTHING));
        people.put(number, happens(random.nextInt(20), before));
    }

    private Person happens(int what, Person p) {
        if (what < 10) {
            Effect.Subscribe agreed = new Effect.Subscribe(
                    random.nextInt(5) == 0 ? "all" : one(PROVINCES),
                    topics(),
                    one(List.of(Language.values())),
                    new Effect.Consent("v1", "May we text you?"));
            text(p.number(), agreed);
            return new Person(p.number(), p.language(), Optional.of(agreed), false, Mark.NOTHING);
        }
        if (what < 12) {
            Language chosen = one(List.of(Language.values()));
            text(p.number(), new Effect.Remember(Optional.of(chosen), Optional.empty()));
            return new Person(p.number(), Optional.of(chosen), p.subscription(), p.stopped(), Mark.NOTHING);
        }
        if (what < 14) {
            text(p.number(), new Effect.OptOut());
            return new Person(p.number(), p.language(), p.subscription(), true, Mark.NOTHING);
        }
        if (what < 15) {
            text(p.number(), new Effect.OptIn());
            return new Person(p.number(), p.language(), p.subscription(), false, Mark.NOTHING);
        }
        if (what < 17) {
            return refused(p);
        }
        if (what < 19) {
            Answers.of(stage.contacts.erase(p.number()));
            return new Person(p.number(), Optional.empty(), Optional.empty(), p.stopped(), Mark.NOTHING);
        }
        text(p.number());
        return new Person(p.number(), p.language(), p.subscription(), p.stopped(), Mark.NOTHING);
    }

    private Person refused(Person p) {
        Mark mark = one(List.of(Mark.BAD_NUMBER, Mark.UNREACHABLE, Mark.OPTED_OUT));
        event++;
        stage.play(
                Stage.late(Stage.text(p.number(), "E" + event, "x", NOON.plusSeconds(event))),
                known -> Stage.turn(known.session(), "late"));
        List<Outgoing> sending = stage.claim(p.number(), "w1", NOON.plusSeconds(event));
        if (sending.isEmpty()) {
            return p;
        }
        Answers.of(stage.outbox.settle(
                sending.getFirst(), "w1", new Settlement.Failed("x", mark), NOON.plusSeconds(event)));
        boolean out = p.stopped() || mark == Mark.OPTED_OUT;
        return new Person(p.number(), p.language(), p.subscription(), out, after(p.mark(), mark));
    }

    private static Mark after(Mark known, Mark said) {
        if (said == Mark.OPTED_OUT) {
            return Mark.NOTHING;
        }
        return known == Mark.BAD_NUMBER ? known : said;
    }

    private String topics() {
        if (random.nextInt(4) == 0) {
            return "all";
        }
        List<String> some = new ArrayList<>(TOPICS);
        some.removeIf(topic -> random.nextBoolean());
        return some.isEmpty() ? "border" : String.join(";", some);
    }

    private void text(PhoneNumber from, Effect... effects) {
        event++;
        stage.cause(Stage.text(from, "E" + event, "x", NOON.plusSeconds(event)), effects);
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
