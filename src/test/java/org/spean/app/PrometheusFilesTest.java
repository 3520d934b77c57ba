package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.spean.app.support.Folders;

/** Rules and dashboard against a live scrape (section D of console-reliability-security.md): a renamed meter must not silence an alert. */
class PrometheusFilesTest {
    private static final Path CONFIG = Folders.project().resolve("config");
    private static final Pattern METRIC = Pattern.compile("\\b(?:spean|jvm|process|system)_[a-z_]+\\b");
    private static final Pattern LABEL = Pattern.compile("([a-z_]+)=~?\"([^\"]*)\"");

    private final String scrape = scrape();

    @Test
    void everyMetricOfTheRulesIsThereAndSoIsEveryLabelValue() throws IOException {
        for (Map<String, Object> rule : rules()) {
            holds(String.valueOf(rule.get("expr")));
        }
    }

    @Test
    void thereAreSixAlertsAndEachLeadsToItsPlaceInTheRunbook() throws IOException {
        assertThat(rules()).hasSize(6);
        String runbook = Files.readString(Folders.project().resolve("src/docs/runbook.md"));
        for (Map<String, Object> rule : rules()) {
            Map<?, ?> annotations = (Map<?, ?>) rule.get("annotations");
            String link = String.valueOf(annotations.get("runbook_url"));
            String heading = link.substring(link.indexOf('#') + 1).replace('-', ' ');
            assertThat(runbook.toLowerCase(Locale.ROOT)).contains("## " + heading + "\n");
            assertThat(annotations.get("summary")).isNotNull();
        }
    }

    @Test
    void everyMetricOfTheDashboardIsThereAndNoIdIsHardCoded() throws IOException {
        String text = Files.readString(CONFIG.resolve("grafana/spean.json"));
        JsonObject dashboard = new JsonObject(text);
        List<String> expressions = new ArrayList<>();
        JsonArray panels = dashboard.getJsonArray("panels");
        for (int i = 0; i < panels.size(); i++) {
            JsonArray targets = panels.getJsonObject(i).getJsonArray("targets", new JsonArray());
            for (int j = 0; j < targets.size(); j++) {
                expressions.add(targets.getJsonObject(j).getString("expr"));
            }
        }
        assertThat(expressions).hasSizeGreaterThan(20);
        expressions.forEach(this::holds);
        assertThat(Pattern.compile("\"uid\": *\"([^\"]*)\"")
                        .matcher(text)
                        .results()
                        .map(found -> found.group(1)))
                .containsOnly("${datasource}");
        assertThat(text).doesNotContain("127.0.0.1", "instance=", "job=");
    }

    @Test
    void everyMeterOfOursIsOnTheDashboard() throws IOException {
        String dashboard = Files.readString(CONFIG.resolve("grafana/spean.json"));
        Set<String> missing = new TreeSet<>();
        for (String line : scrape.split("\n")) {
            if (line.startsWith("# TYPE spean_")) {
                String name = line.split(" ")[2];
                if (!dashboard.contains(name)) {
                    missing.add(name);
                }
            }
        }
        missing.removeIf(name -> name.endsWith("_max"));
        assertThat(missing).isEmpty();
    }

    @Test
    void everyLabelHasFewValues() {
        Map<String, Set<String>> values = new HashMap<>();
        for (String line : scrape.split("\n")) {
            if (line.startsWith("spean_")) {
                LABEL.matcher(line)
                        .results()
                        .forEach(found -> values.computeIfAbsent(
                                        line.split("[{ ]")[0] + " " + found.group(1), none -> new HashSet<>())
                                .add(found.group(2)));
            }
        }
        // Steps of the content pack, of which at most 150 are counted apart.
        values.entrySet().removeIf(one -> one.getKey().endsWith(" at"));
        assertThat(values)
                .isNotEmpty()
                .allSatisfy((label, all) -> assertThat(all).as(label).hasSizeLessThanOrEqualTo(20));
    }

    private void holds(String expression) {
        List<String> names =
                METRIC.matcher(expression).results().map(MatchResult::group).toList();
        for (String name : names) {
            assertThat(scrape).as(expression).containsPattern("(?m)^" + name + "[ {]");
        }
        LABEL.matcher(expression).results().forEach(label -> {
            for (String value : label.group(2).split("\\|")) {
                assertThat(scrape).as(expression).contains(label.group(1) + "=\"" + value + "\"");
            }
        });
    }

    /** What callers do is counted by step: there is no line before the first of them did something. */
    private static String scrape() {
        RunningSpean.shared().newCall().press("*");
        return RunningSpean.shared().management("/metrics").text();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rules() throws IOException {
        Object file = new Load(LoadSettings.builder().build())
                .loadFromString(Files.readString(CONFIG.resolve("prometheus/alerts.yml")));
        Map<String, Object> group = ((List<Map<String, Object>>) ((Map<String, Object>) file).get("groups")).getFirst();
        return (List<Map<String, Object>>) group.get("rules");
    }
}
