package org.spean.app.support;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Looks into a Redis from outside, as an operator with redis-cli would. */
public record RedisConsole(URI uri) {
    /** How many keys there are. */
    public long size() {
        return (Long) ask("DBSIZE");
    }

    /** Every kind of every case that waits, e.g. DANGER; one case may have several. */
    public List<String> casesWaiting() {
        return strings(ask("EVAL", """
                local kinds = {}
                for _, key in ipairs(redis.call('KEYS', '*')) do
                  if string.find(key, '}:kq$') then
                    for _, id in ipairs(redis.call('ZRANGE', key, 0, -1)) do
                      local record = string.sub(key, 1, -3) .. 'k:' .. id
                      for _, field in ipairs(redis.call('HKEYS', record)) do
                        if string.sub(field, 1, 2) == 'k:' then table.insert(kinds, string.sub(field, 3)) end
                      end
                    end
                  end
                end
                return kinds""", "0"));
    }

    /** How many of the cases that wait are of the most urgent kind: staff see them before all others. */
    public long urgentCases() {
        return (Long) ask("EVAL", """
                local n = 0
                for _, key in ipairs(redis.call('KEYS', '*')) do
                  if string.find(key, '}:kq$') then n = n + redis.call('ZCOUNT', key, 0, 9999999999999) end
                end
                return n""", "0");
    }

    /** What callers spoke, as it lies there, of every recording that is kept. */
    public List<String> sounds() {
        return strings(ask("EVAL", """
                local sounds = {}
                for _, key in ipairs(redis.call('KEYS', '*')) do
                  if string.find(key, '}:ks:') then
                    for _, sound in ipairs(redis.call('HVALS', key)) do table.insert(sounds, sound) end
                  end
                end
                return sounds""", "0"));
    }

    /** The name of every key. */
    public List<String> keys() {
        return strings(ask("KEYS", "*"));
    }

    /** Everything that lies behind every key, as far as it is text. */
    public List<String> values() {
        return strings(ask("EVAL", """
                local read = {
                  string = function(k) return {redis.call('GET', k)} end,
                  hash = function(k) return redis.call('HGETALL', k) end,
                  set = function(k) return redis.call('SMEMBERS', k) end,
                  list = function(k) return redis.call('LRANGE', k, 0, -1) end,
                  zset = function(k) return redis.call('ZRANGE', k, 0, -1) end
                }
                local all = {}
                for _, key in ipairs(redis.call('KEYS', '*')) do
                  for _, value in ipairs(read[redis.call('TYPE', key).ok](key)) do table.insert(all, value) end
                end
                return all""", "0"));
    }

    /** How many people said STOP and did not take it back. */
    public long optedOut() {
        return (Long) ask("EVAL", """
                local n = 0
                for _, key in ipairs(redis.call('KEYS', '*')) do
                  if string.find(key, '}:optout$') then n = n + redis.call('SCARD', key) end
                end
                return n""", "0");
    }

    /** How many people may go on where they were. */
    public long places() {
        return (Long) ask("EVAL", """
                local n = 0
                for _, key in ipairs(redis.call('KEYS', '*')) do
                  if string.find(key, '}:left:') then n = n + 1 end
                end
                return n""", "0");
    }

    /** As if this time had passed: every key that will expire does so earlier, and what is due expires now. */
    public void age(Duration time) {
        ask("EVAL", """
                for _, key in ipairs(redis.call('KEYS', '*')) do
                  local left = redis.call('PTTL', key)
                  if left > tonumber(ARGV[1]) then
                    redis.call('PEXPIRE', key, left - tonumber(ARGV[1]))
                  elseif left > 0 then
                    redis.call('DEL', key)
                  end
                end
                return 1""", "0", Long.toString(time.toMillis()));
    }

    /** As if time had passed for texts in somebody's hand: what is leased no longer than until then is free now. */
    public void endLeases(Instant until) {
        ask("EVAL", """
                for _, key in ipairs(redis.call('KEYS', '*')) do
                  if string.find(key, '}:lease$') then
                    for _, id in ipairs(redis.call('ZRANGEBYSCORE', key, '-inf', ARGV[1])) do redis.call('ZADD', key, 1, id) end
                  end
                end
                return 1""", "0", Long.toString(until.toEpochMilli()));
    }

    /** One command; a Long, a String, a List or null. */
    public Object ask(String... words) {
        try (SocketChannel channel = connect()) {
            InputStream in = new BufferedInputStream(Channels.newInputStream(channel));
            String user = uri.getUserInfo();
            if (user != null) {
                write(channel, "AUTH", user.substring(user.indexOf(':') + 1));
                read(in);
            }
            write(channel, words);
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SocketChannel connect() throws IOException {
        return SocketChannel.open(
                "unix".equals(uri.getScheme())
                        ? UnixDomainSocketAddress.of(uri.getPath())
                        : new InetSocketAddress(uri.getHost(), uri.getPort()));
    }

    private static void write(SocketChannel channel, String... words) throws IOException {
        StringBuilder command = new StringBuilder("*" + words.length + "\r\n");
        for (String word : words) {
            int length = word.getBytes(StandardCharsets.UTF_8).length;
            command.append('$').append(length).append("\r\n").append(word).append("\r\n");
        }
        ByteBuffer bytes = ByteBuffer.wrap(command.toString().getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static Object read(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new IOException("redis closed the connection");
            }
            line.append((char) b);
        }
        String rest = line.substring(1).strip();
        return switch (line.charAt(0)) {
            case '+' -> rest;
            case ':' -> Long.parseLong(rest);
            case '$' -> bulk(in, Integer.parseInt(rest));
            case '*' -> list(in, Integer.parseInt(rest));
            default -> throw new IOException("redis said " + line);
        };
    }

    private static String bulk(InputStream in, int length) throws IOException {
        if (length < 0) {
            return null;
        }
        byte[] bytes = in.readNBytes(length);
        in.readNBytes(2);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static List<Object> list(InputStream in, int length) throws IOException {
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            items.add(read(in));
        }
        return items;
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }
}
