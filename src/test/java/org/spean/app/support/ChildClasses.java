package org.spean.app.support;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What a JVM of the service runs from in tests: the compiled classes in one jar, with a start-up archive as scripts/run makes it. A
 * test run starts about a hundred of them, and an archive takes no folders of classes. Made once for all test JVMs.
 */
final class ChildClasses {
    private static final Path FOLDER = Folders.project().resolve("target/child");
    private static final int FIRST_WITH_CACHE = 25;
    private static final List<String> OPTIONS = options();

    private ChildClasses() {}

    /** Of the JVM, class path and all. */
    static List<String> jvmOptions() {
        return OPTIONS;
    }

    private static List<String> options() {
        try {
            Files.createDirectories(FOLDER);
            try (FileChannel lock = FileChannel.open(
                            FOLDER.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = lock.lock()) {
                return made();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> made() throws IOException {
        Path jar = FOLDER.resolve("spean.jar");
        Path archive = FOLDER.resolve("spean.aot");
        List<String> classes = new ArrayList<>(List.of("-cp", classPath(jar)));
        if (!Files.exists(jar)
                || newest(ours()).isAfter(Files.getLastModifiedTime(jar).toInstant())) {
            Files.deleteIfExists(archive);
            pack(ours(), jar);
            if (Runtime.version().feature() >= FIRST_WITH_CACHE) {
                train(classes, archive);
            }
        }
        if (Files.exists(archive)) {
            classes.addFirst("-XX:AOTCache=" + archive);
        }
        return classes;
    }

    /** The folder with the classes of the service. */
    private static Path ours() {
        return entries()
                .filter(Files::isDirectory)
                .filter(folder -> Files.exists(folder.resolve("org/spean/app/Main.class")))
                .findFirst()
                .orElseThrow();
    }

    /** The jars of this JVM; its folders hold the service, which is in ours, and tests, which it does not need. */
    private static String classPath(Path jar) {
        return Stream.concat(Stream.of(jar), entries().filter(Files::isRegularFile))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Stream<Path> entries() {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(path.split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath());
    }

    private static Instant newest(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> file.toFile().lastModified())
                    .max(Long::compare)
                    .map(Instant::ofEpochMilli)
                    .orElseThrow();
        }
    }

    private static void pack(Path folder, Path jar) throws IOException {
        Path half = jar.resolveSibling("half.jar");
        try (OutputStream out = Files.newOutputStream(half);
                ZipOutputStream zip = new ZipOutputStream(out);
                Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                byte[] bytes = Files.readAllBytes(file);
                ZipEntry entry = new ZipEntry(folder.relativize(file).toString().replace(File.separatorChar, '/'));
                CRC32 sum = new CRC32();
                sum.update(bytes);
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(bytes.length);
                entry.setCrc(sum.getValue());
                entry.setLastModifiedTime(FileTime.fromMillis(0));
                zip.putNextEntry(entry);
                zip.write(bytes);
            }
        }
        Files.move(half, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    /** One start until it is ready. Without an archive every start is only slower. */
    private static void train(List<String> classes, Path archive) throws IOException {
        Path data = Files.createTempDirectory("spean");
        List<String> command = ChildSpean.command(classes, "serve", "--exit-after-ready");
        command.add(1, "-XX:AOTCacheOutput=" + archive);
        ProcessBuilder training = new ProcessBuilder(command)
                .directory(data.toFile())
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve("training.log").toFile());
        training.environment().keySet().removeIf(name -> name.startsWith("SPEAN_") || name.startsWith("JAVA_TOOL"));
        training.environment()
                .putAll(Map.of(
                        "SPEAN_DATA_DIR",
                        data.resolve("data").toString(),
                        "SPEAN_HTTP_PORT",
                        "0",
                        "SPEAN_MANAGEMENT_PORT",
                        "0",
                        "SPEAN_CONTENT_DIR",
                        Folders.content().toString()));
        Process process = training.start();
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw new IllegalStateException(e);
        }
    }
}
