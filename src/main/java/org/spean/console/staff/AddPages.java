package org.spean.console.staff;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.console.Answer;
import org.spean.console.Faults;
import org.spean.console.Form;
import org.spean.console.PageRoute;
import org.spean.console.Visit;
import org.spean.console.Words;
import org.spean.console.pages.staff.JteaddGenerated;
import org.spean.model.Language;
import org.spean.model.PhoneNumber;
import org.spean.staff.By;
import org.spean.staff.NewStaff;
import org.spean.staff.PhoneCheck;
import org.spean.staff.Role;
import org.spean.staff.StaffFault;
import org.spean.staff.Staffed;

/** Somebody new: an account that cannot sign in, and at once the question for the link that a second colleague hands over. */
final class AddPages {
    private static final String PATH = StaffPart.PATH + "/_new";

    private final StaffPorts ports;

    AddPages(StaffPorts ports) {
        this.ports = ports;
    }

    List<PageRoute> routes() {
        return List.of(
                PageRoute.get(PATH, StaffPart.MANAGES, visit -> page(visit, 200, Faults.none())),
                PageRoute.post(PATH, StaffPart.MANAGES, this::add));
    }

    private static Future<Answer> page(Visit visit, int status, Faults faults) {
        return Answer.page(status, out -> JteaddGenerated.render(out, null, visit.frame(), visit.form(), faults));
    }

    private Future<Answer> add(Visit visit) {
        Faults faults = new Faults();
        Optional<PhoneNumber> phone = phone(ports, visit, faults);
        if (!faults.isEmpty()) {
            return page(visit, 422, faults);
        }
        NewStaff person = new NewStaff(visit.form().text("name"), roles(visit.form()), languages(visit.form()), phone);
        return ports.staffing()
                .add(person, By.account(visit.account()), visit.now())
                .compose(result -> switch (result) {
                    case Staffed.Done done ->
                        ports.resets()
                                .ask(done.account().id(), visit.account(), visit.now())
                                .compose(asked -> StaffPart.back(done.account()));
                    case Staffed.Refused refused -> page(visit, 422, faults(visit, refused));
                });
    }

    /** Empty without a fault: none was typed. */
    static Optional<PhoneNumber> phone(StaffPorts ports, Visit visit, Faults faults) {
        String typed = visit.form().text("phone");
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        return switch (ports.phones().apply(typed)) {
            case PhoneCheck.Fine fine -> Optional.of(fine.number());
            case PhoneCheck.Bad bad -> {
                faults.add("phone", visit.frame().say(bad.fault()));
                yield Optional.empty();
            }
        };
    }

    static Set<Role> roles(Form form) {
        return form.texts("roles").stream()
                .flatMap(word -> Role.ofWord(word).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The one they are spoken to in first. */
    private static List<Language> languages(Form form) {
        return Language.ofCode(form.text("first")).stream()
                .flatMap(first -> Stream.concat(
                        Stream.of(first),
                        form.texts("languages").stream().flatMap(code -> Language.ofCode(code).stream())))
                .distinct()
                .toList();
    }

    static Faults faults(Visit visit, Staffed.Refused refused) {
        return new Faults()
                .add(
                        switch (refused.fault()) {
                            case PHONE_TAKEN -> "phone";
                            case NO_ROLE, SAME_ROLES, OWN_RIGHTS, LAST_SUPERVISOR, LAST_APPROVER -> "roles";
                            case NO_LANGUAGE -> "first";
                            case NAME, TAKEN, NOBODY, DISABLED, NOT_DISABLED, NO_SUPERVISOR, CHANGED -> "name";
                        },
                        sentence(visit, refused.fault(), refused.other()));
    }

    static String sentence(Visit visit, StaffFault fault, String other) {
        return switch (fault) {
            case TAKEN, PHONE_TAKEN -> visit.say(Words.key(fault), other);
            case NAME,
                    NO_ROLE,
                    NO_LANGUAGE,
                    NOBODY,
                    DISABLED,
                    NOT_DISABLED,
                    SAME_ROLES,
                    OWN_RIGHTS,
                    LAST_SUPERVISOR,
                    LAST_APPROVER,
                    NO_SUPERVISOR,
                    CHANGED -> visit.frame().say(fault);
        };
    }
}
