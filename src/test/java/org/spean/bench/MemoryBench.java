package org.spean.bench;

import static org.spean.bench.Table.number;

import java.time.Duration;
import java.util.Map;
import org.spean.bench.ServerProcess.Kind;
import org.spean.bench.StoreMeter.Keyspace;

/** What one contact costs in Redis after walking the conversation once. */
final class MemoryBench {
    private static final int CONTACTS = Integer.getInteger("bench.contacts", 20_000);
    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** Kinds of keys by the letter after the partition, as in {@code org.spean.redis.Keys}. */
    private static final Map<String, String> KINDS = Map.of(
            "s", "session, 72 h",
            "c", "preferences and sealed number, 400 days",
            "f", "flood guard, 20 minutes",
            "e", "mark of a text, 30 days",
            "a", "answer to a text, 1 day");

    private MemoryBench() {}

    static void run() throws Exception {
        Bench.progress("memory of " + CONTACTS + " contacts");
        try (ServerProcess server = ServerProcess.start(Kind.PRODUCT);
                StoreMeter store = StoreMeter.of(server.data());
                LoadGenerator load = new LoadGenerator(server.uri())) {
            byte[][] expected = server.walk(new SignedTexts(server.uri(), 0, 1), 0);
            long before = store.usedBytes();
            SignedTexts texts = new SignedTexts(server.uri(), 1, CONTACTS + LoadGenerator.CONNECTIONS);
            LoadResult result = load.closedLoop(texts, expected, LIMIT);
            if (result.wrong() > 0) {
                throw new IllegalStateException("wrong answers: " + result.firstWrong());
            }
            report(store.keyspace(), store.usedBytes() - before);
        }
    }

    private static void report(Map<String, Keyspace> kinds, long grown) {
        Table table = new Table("Redis memory", "keys", "bytes a key", "largest key, bytes");
        kinds.forEach((letter, kind) -> table.row(
                KINDS.getOrDefault(letter, letter),
                number(kind.keys()),
                number(kind.bytesAKey()),
                number(kind.largest())));
        double contacts = kinds.get("c").keys();
        double kept = kinds.get("c").bytesAKey() + kinds.get("s").bytesAKey();
        table.row("a contact: session + preferences (limit 1,024)", number(contacts), number(kept), "");
        table.row("a contact with all its texts (INFO memory)", number(contacts), number(grown / contacts), "");
        table.print(System.out);
    }
}
