package org.spean.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.spean.calls.Caller;
import org.spean.calls.HangUps;
import org.spean.metrics.Meters;
import org.spean.model.Country;
import org.spean.outbox.Messenger;
import org.spean.settings.GatewaySettings;
import org.spean.settings.Settings;

/** The ways to make a phone ring, of every gateway of the settings. */
public final class CallsOut implements AutoCloseable {
    private final Map<String, Caller> callers = new HashMap<>();
    private final List<DemoCaller> rehearsed = new ArrayList<>();
    private final Map<String, RestHangUp> hangUps = new HashMap<>();
    private final Map<String, Messenger> alerts = new HashMap<>();
    private final List<DemoMessenger> rehearsedAlerts = new ArrayList<>();
    private final List<RestCaller> open = new ArrayList<>();
    private final List<AlertCaller> openToAlerts = new ArrayList<>();

    /** @param inService countries whose telephones we may call; asked at every call */
    public CallsOut(Vertx vertx, Settings settings, Predicate<Country> inService, Meters meters) {
        PublicUrl publicUrl = new PublicUrl(settings.http().publicUrl());
        for (GatewaySettings gateway : settings.gateways()) {
            if (gateway.apiUrl().isPresent()) {
                RestCaller caller = new RestCaller(
                        vertx, gateway, gateway.apiUrl().get(), publicUrl, inService, meters, RestSender.READ_TIMEOUT);
                open.add(caller);
                callers.put(gateway.name(), caller);
                AlertCaller alert = new AlertCaller(
                        vertx, gateway, gateway.apiUrl().get(), publicUrl, inService, meters, RestSender.READ_TIMEOUT);
                openToAlerts.add(alert);
                alerts.put(gateway.name(), alert);
                hangUps.put(
                        gateway.name(),
                        new RestHangUp(vertx, gateway, gateway.apiUrl().get(), meters, RestSender.READ_TIMEOUT));
            } else {
                DemoCaller demo = new DemoCaller();
                rehearsed.add(demo);
                callers.put(gateway.name(), demo);
                DemoMessenger calls = new DemoMessenger();
                rehearsedAlerts.add(calls);
                alerts.put(gateway.name(), calls);
            }
        }
    }

    /** By gateway name. */
    public Map<String, Caller> callers() {
        return Map.copyOf(callers);
    }

    /** The ways to ring people of an alert by voice, by gateway name; what they take for a text is the alert's sound. */
    public Map<String, Messenger> alerts() {
        return Map.copyOf(alerts);
    }

    /** The way to end a call. A gateway without a network, or of earlier settings, has none: its calls count as over. */
    public HangUps hangUps() {
        Map<String, RestHangUp> all = Map.copyOf(hangUps);
        return (gateway, call) -> {
            RestHangUp there = all.get(gateway);
            return there == null ? Future.succeededFuture(HangUps.HungUp.OVER) : there.hangUp(call);
        };
    }

    /** From now on, whom the gateways without a network are given to call is told there; in live mode there are none. */
    public void rehearse(Consumer<Rehearsed> phones) {
        rehearsed.forEach(demo -> demo.to(call -> phones.accept(Rehearsed.Ring.of(call))));
        rehearsedAlerts.forEach(
                demo -> demo.to(alert -> Rehearsed.Ring.of(alert).ifPresent(phones)));
    }

    @Override
    public void close() {
        open.forEach(RestCaller::close);
        openToAlerts.forEach(AlertCaller::close);
        hangUps.values().forEach(RestHangUp::close);
    }
}
