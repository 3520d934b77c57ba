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
    private static final Pattern REDIRECT = Pattern.compile("<Redirect method=\"POST\">([^<]+)</Redirect></Response>$");
    private static final Pattern DIAL = Pattern.compile("<Dial action=\"([^\"]+)\"");
    private static final Pattern NUMBER = Pattern.compile("<Number(?: url=\"([^\"]+)\")?>([^<]+)</Number>");
    private static final Pattern RECORD = Pattern.compile("<Record action=\"([^\"]+)\"");
    private static final Pattern COMMENT = Pattern.compile("<!-- (.*?) -->");
    private static final Pattern SAY = Pattern.compile("<Say[^>]*>(.*?)</Say>");

    private final Platform platform;
    private final String from;
    private final String sid = Platform.newSid().replace("SM", "CA");
    private HttpAnswer last;

    public Call(Platform platform, String from) {
        this(platform, from, "/hooks/main/voice");
    }

    /** A call to another number of ours, whose webhook is {@code hook}. */
    public Call(Platform platform, String from, String hook) {
        this.platform = platform;
        this.from = from;
        this.last = send(hook, Optional.empty());
    }

    public Call press(String key) {
        last = step(key);
        return this;
    }

    public Call silence() {
        last = send(action(), Optional.of(""));
        return this;
    }

    /** Goes where the answer leads by itself. */
    public Call follow() {
        last = send(place(REDIRECT), Optional.empty());
        return this;
    }

    /** Path and query of where {@link #follow} goes. */
    public String next() {
        return place(REDIRECT);
    }

    /** The telephones that are rung. */
    public List<String> rung() {
        return NUMBER.matcher(last.text()).results().map(one -> one.group(2)).toList();
    }

    /** Path and query of what somebody of ours hears. */
    public String whisper() {
        return local(
                NUMBER.matcher(last.text()).results().findFirst().orElseThrow().group(1));
    }

    /** What came of ringing: e.g. {@code completed} after 60 seconds. */
    public Call rang(String status, int seconds) {
        last = send(
                place(DIAL),
                new TextForm(List.of())
                        .and("DialCallStatus", status)
                        .and("DialCallDuration", Integer.toString(seconds)));
        return this;
    }

    /** The caller spoke after the tone. */
    public Call spoke(String recordingUrl, int seconds) {
        last = send(
                place(RECORD),
                new TextForm(List.of())
                        .and("RecordingUrl", recordingUrl)
                        .and("RecordingDuration", Integer.toString(seconds)));
        return this;
    }

    /** One request with the fields every request of the call has, without going on. */
    public HttpAnswer send(String path, TextForm news) {
        TextForm whole = form();
        for (TextForm.Field field : news.fields()) {
            whole = whole.and(field.name(), field.value());
        }
        return sendWhole(path, whole);
    }

    /** The answer to a key, without going on. */
    public HttpAnswer step(String key) {
        return send(action(), Optional.of(key));
    }

    public HttpAnswer send(String path, Optional<String> digits) {
        return sendWhole(path, digits.map(keys -> form().and("Digits", keys)).orElse(form()));
    }

    /** What a platform still asks when the caller has hung up in the middle of the step. */
    public HttpAnswer lastStep() {
        return sendWhole(action(), form("completed"));
    }

    private TextForm form() {
        return form("in-progress");
    }

    private TextForm form(String state) {
        return new TextForm(List.of())
                .and("AccountSid", platform.account())
                .and("CallSid", sid)
                .and("CallStatus", state)
                .and("Direction", "inbound")
                .and("From", from)
                .and("To", platform.to());
    }

    private HttpAnswer sendWhole(String path, TextForm whole) {
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

    public String sid() {
        return sid;
    }

    /** Path and query of the next step. */
    public String action() {
        return place(ACTION);
    }

    private String place(Pattern verb) {
        Matcher found = verb.matcher(last.text());
        assertThat(found.find()).as("%s in %s", verb, last.text()).isTrue();
        return local(found.group(1));
    }

    private String local(String url) {
        assertThat(url).startsWith(platform.base());
        return url.substring(platform.base().length()).replace("&amp;", "&");
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
