package org.spean.app.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spean.gateway.VoiceDocuments;

/** One signed call, walked as a platform would: every next address is found in the answer before. */
public final class Call {
    private static final Pattern ACTION = Pattern.compile("<Gather action=\"([^\"]+)\"");
    private static final Pattern COMMENT = Pattern.compile("<!-- (.*?) -->");
    private static final Pattern SAY = Pattern.compile("<Say[^>]*>(.*?)</Say>");

    private final Platform platform;
    private final String from;
    private final String sid = Platform.newSid().replace("SM", "CA");
    private HttpAnswer last;

    public Call(Platform platform, String from) {
        this.platform = platform;
        this.from = from;
        this.last = send("/hooks/main/voice", Optional.empty());
    }

    public Call press(String key) {
        last = step(key);
        return this;
    }

    public Call silence() {
        last = send(action(), Optional.of(""));
        return this;
    }

    /** The answer to a key, without going on. */
    public HttpAnswer step(String key) {
        return send(action(), Optional.of(key));
    }

    public HttpAnswer send(String path, Optional<String> digits) {
        TextForm form = new TextForm(List.of())
                .and("AccountSid", platform.account())
                .and("CallSid", sid)
                .and("CallStatus", "in-progress")
                .and("Direction", "inbound")
                .and("From", from)
                .and("To", platform.to());
        TextForm whole = digits.map(keys -> form.and("Digits", keys)).orElse(form);
        HttpAnswer answer = platform.at(path).send(whole);
        if (answer.status() == 200) {
            assertThat(answer.header("content-type")).contains("text/xml; charset=utf-8");
            VoiceDocuments.check(answer.text());
        }
        return answer;
    }

    /** News of this call. */
    public HttpAnswer status(String state) {
        TextForm form = new TextForm(List.of())
                .and("AccountSid", platform.account())
                .and("CallSid", sid)
                .and("CallStatus", state)
                .and("Direction", "inbound")
                .and("From", from)
                .and("To", platform.to());
        return platform.at("/hooks/main/status/voice").send(form);
    }

    /** Path and query of the next step. */
    public String action() {
        Matcher action = ACTION.matcher(last.text());
        assertThat(action.find()).as("a key is waited for").isTrue();
        assertThat(action.group(1)).startsWith(platform.base());
        return action.group(1).substring(platform.base().length());
    }

    public String xml() {
        return last.text();
    }

    /** The words, said or, in demo, beside the two tones. */
    public String heard() {
        List<String> words = new ArrayList<>();
        for (Pattern pattern : List.of(SAY, COMMENT)) {
            pattern.matcher(last.text()).results().forEach(match -> words.add(match.group(1)));
        }
        return String.join("\n", words);
    }
}
