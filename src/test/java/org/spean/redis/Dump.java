package org.spean.redis;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads everything that is in Redis, as somebody would who stole it. */
final class Dump {
    private static final Pattern READ = Pattern.compile("^cmdstat_(?:get|zcount|zscore):calls=(\\d+)");

    private final RedisLink link;

    Dump(RedisLink link) {
        this.link = link;
    }

    /** How often a value, or who is in a sorted set, was read since the server started, within scripts too. */
    long reads() {
        return ask(Request.cmd(Command.INFO).arg("commandstats"))
                .toString()
                .lines()
                .map(READ::matcher)
                .filter(Matcher::find)
                .mapToLong(line -> Long.parseLong(line.group(1)))
                .sum();
    }

    /** All key names, sorted. */
    List<String> keys() {
        TreeSet<String> keys = new TreeSet<>();
        for (Response key : ask(Request.cmd(Command.KEYS).arg("*"))) {
            keys.add(key.toString());
        }
        return List.copyOf(keys);
    }

    /** Key names and values, byte for byte as Latin-1, one after the other. */
    String everything() {
        return everything(key -> true);
    }

    /** The same of some keys. */
    String everything(Predicate<String> which) {
        StringBuilder all = new StringBuilder();
        for (String key : keys().stream().filter(which).toList()) {
            all.append('\n').append(latin(key.getBytes(StandardCharsets.UTF_8)));
            append(all, value(key));
        }
        return all.toString();
    }

    /** Text as it would stand in {@link #everything}. */
    static String latin(String text) {
        return latin(text.getBytes(StandardCharsets.UTF_8));
    }

    String type(String key) {
        return ask(Request.cmd(Command.TYPE).arg(key)).toString();
    }

    /** Milliseconds to live; -1 for ever, -2 not there. */
    long life(String key) {
        return ask(Request.cmd(Command.PTTL).arg(key)).toLong();
    }

    String text(String key) {
        return ask(Request.cmd(Command.GET).arg(key)).toString();
    }

    boolean has(String key) {
        return ask(Request.cmd(Command.EXISTS).arg(key)).toLong() == 1;
    }

    Map<String, String> hash(String key) {
        Map<String, String> fields = new HashMap<>();
        hashBytes(key).forEach((name, value) -> fields.put(name, new String(value, StandardCharsets.UTF_8)));
        return fields;
    }

    Map<String, byte[]> hashBytes(String key) {
        List<byte[]> flat = flat(ask(Request.cmd(Command.HGETALL).arg(key)));
        Map<String, byte[]> fields = new HashMap<>();
        for (int i = 0; i < flat.size(); i += 2) {
            fields.put(new String(flat.get(i), StandardCharsets.UTF_8), flat.get(i + 1));
        }
        return fields;
    }

    /** Members of a set, a sorted set or a list, in their order. */
    List<String> members(String key) {
        return memberBytes(key).stream()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .toList();
    }

    List<byte[]> memberBytes(String key) {
        return switch (type(key)) {
            case "set" -> flat(ask(Request.cmd(Command.SMEMBERS).arg(key)));
            case "zset" -> flat(ask(Request.cmd(Command.ZRANGE).arg(key).arg(0).arg(-1)));
            case "list" -> flat(ask(Request.cmd(Command.LRANGE).arg(key).arg(0).arg(-1)));
            default -> List.of();
        };
    }

    private Response value(String key) {
        return switch (type(key)) {
            case "string" -> ask(Request.cmd(Command.GET).arg(key));
            case "hash" -> ask(Request.cmd(Command.HGETALL).arg(key));
            case "set" -> ask(Request.cmd(Command.SMEMBERS).arg(key));
            case "list" -> ask(Request.cmd(Command.LRANGE).arg(key).arg(0).arg(-1));
            case "zset" ->
                ask(Request.cmd(Command.ZRANGE).arg(key).arg(0).arg(-1).arg("WITHSCORES"));
            default -> throw new AssertionError("what is " + key);
        };
    }

    private static void append(StringBuilder all, Response value) {
        flat(value).forEach(part -> all.append('\n').append(latin(part)));
    }

    private static List<byte[]> flat(Response value) {
        List<byte[]> parts = new ArrayList<>();
        switch (value.type()) {
            case MULTI -> {
                if (value.isMap()) {
                    for (String key : value.getKeys()) {
                        parts.add(key.getBytes(StandardCharsets.UTF_8));
                        parts.addAll(flat(value.get(key)));
                    }
                } else {
                    value.forEach(part -> parts.addAll(flat(part)));
                }
            }
            case BULK -> parts.add(value.toBytes());
            default -> parts.add(value.toString().getBytes(StandardCharsets.UTF_8));
        }
        return parts;
    }

    private Response ask(Request request) {
        return Answers.of(link.send(request));
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
