package org.spean.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.spean.conversation.StoryStore;
import org.spean.conversation.StoryStore.Recording;
import org.spean.conversation.StoryStore.Story;
import org.spean.conversation.StoryStore.Useful;
import org.spean.model.PhnomPenh;
import org.spean.redis.RedisStoryStore;
import org.spean.staff.AuditAction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code stories …}: what people who went away told us, for staff until the console shows it. */
@Command(
        name = "stories",
        description = "What people who went away told us: read, mark as useful, delete.",
        subcommands = {
            StoriesCommand.ListAll.class,
            StoriesCommand.Show.class,
            StoriesCommand.MarkUseful.class,
            StoriesCommand.Delete.class
        },
        mixinStandardHelpOptions = true)
final class StoriesCommand implements Runnable {
    private static final String NONE = "There is no such story. See which there are with: stories list";

    @ParentCommand
    private Main main = new Main();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getErr());
    }

    private static StoryStore stories(Store store) {
        return new RedisStoryStore(store.link(), store.crypto());
    }

    private static Story find(Store store, String id) throws StartException {
        return Staff.get(stories(store).find(id)).orElseThrow(() -> StartException.refused(NONE));
    }

    private static String tags(Story story) {
        return new TreeMap<>(story.tags())
                .entrySet().stream()
                        .map(tag -> tag.getKey() + "=" + tag.getValue())
                        .collect(Collectors.joining(" "));
    }

    /** {@code stories list}. */
    @Command(
            name = "list",
            description = "Every story: id, day, tags, texts, voice messages, state.",
            mixinStandardHelpOptions = true)
    static final class ListAll implements Callable<Integer> {
        @ParentCommand
        private StoriesCommand parent = new StoriesCommand();

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            return Staff.with(parent.main, spec, (store, settings) -> {
                PrintWriter out = spec.commandLine().getOut();
                for (Story story : Staff.get(stories(store).all())) {
                    out.println(String.join(
                            "\t",
                            story.id(),
                            story.day().toString(),
                            tags(story),
                            story.texts().size() + " texts",
                            story.recordings().size() + " voice",
                            story.useful().isPresent() ? "useful" : "new"));
                }
            });
        }
    }

    /** {@code stories show ID}. */
    @Command(name = "show", description = "What somebody told.", mixinStandardHelpOptions = true)
    static final class Show implements Callable<Integer> {
        @ParentCommand
        private StoriesCommand parent = new StoriesCommand();

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Parameters(paramLabel = "ID", description = "As `stories list` prints it.")
        private String id = "";

        @Option(names = "--sounds", paramLabel = "FOLDER", description = "Write the voice messages there.")
        private Optional<Path> sounds = Optional.empty();

        @Override
        public Integer call() {
            return Staff.with(parent.main, spec, (store, settings) -> {
                PrintWriter out = spec.commandLine().getOut();
                Story story = find(store, id);
                out.println(story.day() + "\t" + tags(story));
                story.texts().forEach(out::println);
                int number = 0;
                for (Recording recording : story.recordings()) {
                    number++;
                    boolean here = recording.sound().isPresent();
                    out.println("(voice message " + number + ", " + recording.seconds() + " s"
                            + (here ? ")" : ", not fetched yet)"));
                    if (here && sounds.isPresent()) {
                        write(
                                sounds.get().resolve(id + "-" + number + ".wav"),
                                recording.sound().get());
                    }
                }
                story.useful()
                        .ifPresent(note ->
                                out.println("useful: " + note.note() + " (" + note.by() + ", " + note.on() + ")"));
            });
        }

        private static void write(Path file, byte[] sound) throws StartException {
            try {
                Files.write(file, sound);
            } catch (IOException e) {
                throw StartException.refused("Cannot write into this folder. Make it and try again.");
            }
        }
    }

    /** {@code stories useful ID --note TEXT --by NAME}: keeps it and prints the source for the content. */
    @Command(
            name = "useful",
            description = "Keep a story for good and print it as a dated source for an advice text or a warning.",
            mixinStandardHelpOptions = true)
    static final class MarkUseful implements Callable<Integer> {
        @ParentCommand
        private StoriesCommand parent = new StoriesCommand();

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Parameters(paramLabel = "ID", description = "As `stories list` prints it.")
        private String id = "";

        @Option(names = "--note", required = true, description = "What it teaches, in one sentence that names nobody.")
        private String note = "";

        @Option(names = "--by", required = true, description = "Who says so: an id from `staff list`.")
        private String by = "";

        @Override
        public Integer call() {
            return Staff.with(parent.main, spec, (store, settings) -> {
                if (Staff.get(Staff.accounts(store).find(by)).isEmpty()) {
                    throw StartException.refused(
                            "There is nobody called `" + by + "`. See who there is with: staff list");
                }
                Story story = find(store, id);
                LocalDate today = PhnomPenh.dateAt(Instant.now());
                CommandTrail.write(store, AuditAction.STORY_USEFUL, id, Map.of("by", by));
                Staff.get(stories(store).useful(id, new Useful(note.strip(), by, today)));
                spec.commandLine()
                        .getOut()
                        .println("- {address: \"" + id + "\", date: \"" + story.day() + "\", note: \""
                                + note.strip().replace("\\", "\\\\").replace("\"", "\\\"") + "\"}");
            });
        }
    }

    /** {@code stories delete ID}. */
    @Command(name = "delete", description = "Forget a story.", mixinStandardHelpOptions = true)
    static final class Delete implements Callable<Integer> {
        @ParentCommand
        private StoriesCommand parent = new StoriesCommand();

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Parameters(paramLabel = "ID", description = "As `stories list` prints it.")
        private String id = "";

        @Override
        public Integer call() {
            return Staff.with(parent.main, spec, (store, settings) -> {
                CommandTrail.write(
                        store, AuditAction.STORY_DELETE, find(store, id).id());
                if (!Staff.get(stories(store).delete(id))) {
                    throw StartException.refused(NONE);
                }
                spec.commandLine().getOut().println("deleted");
            });
        }
    }
}
