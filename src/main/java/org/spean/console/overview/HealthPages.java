package org.spean.console.overview;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spean.console.Answer;
import org.spean.console.PageRoute;
import org.spean.console.Part;
import org.spean.console.Visit;
import org.spean.console.pages.overview.JtehealthGenerated;
import org.spean.staff.Role;

/**
 * Whether the machine does its work, for the volunteer who looks after it: a light for each part, and what to do. What is counted is
 * that of the instance that answers. While Redis is away nobody can open a page: then {@code /health/ready} and the metrics speak.
 */
public final class HealthPages implements Part {
    private static final String PATH = "/console/health";
    private static final Set<Role> ROLES = Set.of(Role.SUPERVISOR, Role.IT);

    private final HealthPorts ports;

    public HealthPages(HealthPorts ports) {
        this.ports = ports;
    }

    @Override
    public List<PageRoute> routes() {
        return List.of(PageRoute.get(PATH, ROLES, this::show));
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(new MenuEntry(PATH, "health.menu", ROLES));
    }

    private Future<Answer> show(Visit visit) {
        return ports.redisWrites()
                .get()
                .map(Optional::of)
                .otherwise(Optional.empty())
                .compose(writes -> {
                    List<Light> lights = new Lights(
                                    visit.frame().words(),
                                    ports.minutes().now(),
                                    ports.minutes().before(),
                                    writes,
                                    ports.embedded(),
                                    ports.lastBackup().get(),
                                    ports.certificate().get(),
                                    visit.now())
                            .all();
                    return Answer.page(out -> JtehealthGenerated.render(out, null, visit.frame(), lights, visit.now()));
                });
    }
}
