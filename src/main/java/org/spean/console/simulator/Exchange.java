package org.spean.console.simulator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The last request to a webhook, as the platform sees it.
 *
 * @param status 0: there was no answer
 * @param twiml whole, on several lines, without the numbers of our people
 */
public record Exchange(String address, Map<String, String> fields, int status, String twiml) {
    private static final Pattern STAFF = Pattern.compile("(<Number[^>]*>\\s*\\+?[0-9]{3})[0-9]+");

    public Exchange {
        fields = new LinkedHashMap<>(fields);
        twiml = STAFF.matcher(twiml).replaceAll("$1…").replace("><", ">\n<");
    }
}
