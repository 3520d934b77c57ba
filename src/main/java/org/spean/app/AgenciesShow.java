package org.spean.app;

import java.util.concurrent.Callable;
import org.spean.content.AgencyRegister;
import org.spean.redis.RedisRegisterStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code agencies show}: which list is live, and which one was before. */
@Command(name = "show", description = "Which list is live, and which one was before.", mixinStandardHelpOptions = true)
final class AgenciesShow implements Callable<Integer> {
    @ParentCommand
    private Agencies agencies = new Agencies();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        return agencies.with(spec, (store, settings) -> {
            RedisRegisterStore registers = new RedisRegisterStore(store.link());
            spec.commandLine()
                    .getOut()
                    .println("live: "
                            + Staff.get(registers.live())
                                    .map(AgenciesShow::inOneLine)
                                    .orElse("no list"));
            spec.commandLine()
                    .getOut()
                    .println("before: "
                            + Staff.get(registers.former())
                                    .map(AgenciesShow::inOneLine)
                                    .orElse("no list"));
        });
    }

    static String inOneLine(AgencyRegister register) {
        return register.version() + ", list of " + register.date() + ", "
                + register.agencies().size() + " agencies, from "
                + register.source().address();
    }
}
