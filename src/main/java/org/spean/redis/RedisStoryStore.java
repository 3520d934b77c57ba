package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spean.conversation.StoryStore;
import org.spean.model.ContactId;

/** Stories in Redis. For the command line and the console: it looks through all partitions. */
public final class RedisStoryStore implements StoryStore {
    private final RedisLink link;
    private final Crypto crypto;

    public RedisStoryStore(RedisLink link, Crypto crypto) {
        this.link = link;
        this.crypto = crypto;
    }

    @Override
    public Future<List<Story>> all() {
        return gather(0, new ArrayList<>()).map(stories -> {
            stories.sort(Comparator.comparing(Story::day).reversed().thenComparing(Story::id));
            return stories;
        });
    }

    private Future<List<Story>> gather(int partition, List<Story> found) {
        if (partition >= ContactId.PARTITIONS) {
            return Future.succeededFuture(found);
        }
        return link.send(Request.cmd(Command.ZRANGE)
                        .arg(Keys.stories(partition))
                        .arg(0)
                        .arg(-1))
                .compose(ids -> {
                    List<Future<Optional<Story>>> stories = new ArrayList<>();
                    for (Response id : ids) {
                        stories.add(read(partition, id.toString()));
                    }
                    return Future.all(stories).map(done -> {
                        stories.forEach(story -> story.result().ifPresent(found::add));
                        return found;
                    });
                })
                .compose(more -> gather(partition + 1, more));
    }

    @Override
    public Future<Optional<Story>> find(String id) {
        return partitionOf(id, 0)
                .compose(partition -> partition < 0 ? Future.succeededFuture(Optional.empty()) : read(partition, id));
    }

    @Override
    public Future<Boolean> useful(String id, Useful useful) {
        JsonObject note = new JsonObject()
                .put("note", useful.note())
                .put("by", useful.by())
                .put("on", useful.on().toString());
        return partitionOf(id, 0).compose(partition -> {
            if (partition < 0) {
                return Future.succeededFuture(false);
            }
            return link.send(Request.cmd(Command.PERSIST).arg(Keys.story(partition, id)))
                    .compose(kept -> link.send(Request.cmd(Command.PERSIST).arg(Keys.caseSounds(partition, id))))
                    .compose(kept -> link.send(Request.cmd(Command.HSET)
                            .arg(Keys.STORIES_USEFUL)
                            .arg(id)
                            .arg(Buffer.buffer(crypto.sealText(usefulLabel(id), note.encode())))))
                    .map(true);
        });
    }

    @Override
    public Future<Boolean> delete(String id) {
        return partitionOf(id, 0).compose(partition -> {
            if (partition < 0) {
                return Future.succeededFuture(false);
            }
            return forget(partition, id).map(true);
        });
    }

    private Future<Void> forget(int partition, String id) {
        return link.send(Request.cmd(Command.DEL).arg(Keys.story(partition, id)))
                .compose(done -> link.send(Request.cmd(Command.DEL).arg(Keys.caseSounds(partition, id))))
                .compose(done -> link.send(
                        Request.cmd(Command.HDEL).arg(Keys.STORIES_USEFUL).arg(id)))
                .compose(done -> link.send(
                        Request.cmd(Command.ZREM).arg(Keys.stories(partition)).arg(id)))
                .mapEmpty();
    }

    /** The partition a story lies in; -1 when it is in none. */
    private Future<Integer> partitionOf(String id, int from) {
        if (from >= ContactId.PARTITIONS) {
            return Future.succeededFuture(-1);
        }
        return link.send(Request.cmd(Command.ZSCORE).arg(Keys.stories(from)).arg(id))
                .compose(score -> score == null ? partitionOf(id, from + 1) : Future.succeededFuture(from));
    }

    private Future<Optional<Story>> read(int partition, String id) {
        Future<Response> entries = link.send(Request.cmd(Command.LRANGE)
                .arg(Keys.story(partition, id))
                .arg(0)
                .arg(-1));
        Future<Response> sounds = link.send(Request.cmd(Command.HGETALL).arg(Keys.caseSounds(partition, id)));
        Future<Response> useful =
                link.send(Request.cmd(Command.HGET).arg(Keys.STORIES_USEFUL).arg(id));
        return Future.all(entries, sounds, useful).compose(all -> {
            if (entries.result().size() == 0) {
                return forget(partition, id).map(Optional.empty()); // expired
            }
            return Future.succeededFuture(Optional.of(open(id, entries.result(), sounds.result(), useful.result())));
        });
    }

    private Story open(String id, Response entries, Response sounds, @Nullable Response useful) {
        LocalDate day = LocalDate.EPOCH;
        Map<String, String> tags = new HashMap<>();
        List<String> texts = new ArrayList<>();
        List<Recording> recordings = new ArrayList<>();
        for (Response one : entries) {
            JsonObject entry = new JsonObject(crypto.openText(StoryWrites.label(id), one.toBytes()));
            if (entry.containsKey("tags")) {
                day = LocalDate.parse(entry.getString("day"));
                entry.getJsonObject("tags").forEach(tag -> tags.put(tag.getKey(), String.valueOf(tag.getValue())));
            } else if (entry.containsKey("text")) {
                texts.add(entry.getString("text"));
            } else {
                String recording = entry.getString("recording");
                Response sound = sounds.get(recording);
                Optional<byte[]> opened = Optional.ofNullable(sound)
                        .map(kept -> crypto.open(RedisRecordingJobs.label(id, recording), kept.toBytes()));
                recordings.add(new Recording(entry.getInteger("seconds"), opened));
            }
        }
        Optional<Useful> note = Optional.ofNullable(useful).map(kept -> {
            JsonObject written = new JsonObject(crypto.openText(usefulLabel(id), kept.toBytes()));
            return new Useful(
                    written.getString("note"), written.getString("by"), LocalDate.parse(written.getString("on")));
        });
        return new Story(id, day, tags, texts, recordings, note);
    }

    private static String usefulLabel(String id) {
        return "story-useful/" + id;
    }
}
