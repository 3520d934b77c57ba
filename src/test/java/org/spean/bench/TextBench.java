package org.spean.bench;

import static org.spean.bench.Table.number;

import java.util.Collection;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.spean.text.KeywordMatcher;
import org.spean.text.Match;
import org.spean.text.Segments;
import org.spean.text.SmsSegments;

/** The text room on its own, by JMH: one text against all keywords of the content pack, and the size of a long answer. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TextBench {
    /** A text against all keywords: a word of the list, a misspelling, and words that mean nothing to us. */
    @State(Scope.Benchmark)
    public static class Texts {
        @Param({"ជំនួយ", "chumnouyy", "songkroahh", "ខ្ញុំចង់ទៅថៃខែក្រោយ", "what is the time there"})
        public String text;

        private KeywordMatcher keywords;

        /** Reads the real pack. */
        @Setup
        public void read() {
            keywords = Content.read().keywords();
        }
    }

    /** An answer of 300 Khmer letters with a number in it. */
    @State(Scope.Benchmark)
    public static class LongText {
        private String text;

        /** Repeats a sentence. */
        @Setup
        public void write() {
            String sentence = "ប្រសិនបើអ្នកស្ថិតក្នុងគ្រោះថ្នាក់ សូមទូរស័ព្ទទៅលេខ 1280 ដោយឥតគិតថ្លៃ។ ";
            text = sentence.repeat(300 / sentence.length() + 1).substring(0, 300);
        }
    }

    @Benchmark
    public Match match(Texts texts) {
        return texts.keywords.match(texts.text);
    }

    @Benchmark
    public Segments segments(LongText text) {
        return SmsSegments.of(text.text);
    }

    static void run() throws RunnerException {
        Bench.progress("text room (JMH, about 50 s)");
        var options = new OptionsBuilder()
                .include(TextBench.class.getName())
                .forks(1)
                .jvmArgsAppend("-XX:+UseSerialGC", "-Xms64m", "-Xmx256m")
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(1))
                .verbosity(VerboseMode.SILENT)
                .build();
        Collection<RunResult> results = new Runner(options).run();
        Table table = new Table("text room, one thread (JMH)", "µs", "± µs", "at most");
        results.stream().sorted(Comparator.comparing(TextBench::title)).forEach(result -> {
            var score = result.getPrimaryResult();
            String limit = title(result).startsWith("match") ? "50" : "20";
            table.row(title(result), number(score.getScore()), number(score.getScoreError()), limit);
        });
        table.print(System.out);
    }

    private static String title(RunResult result) {
        String text = result.getParams().getParam("text");
        return text == null ? "segments of 300 Khmer letters" : "match against all keywords: " + text;
    }
}
