package dictum.attribution;

import dictum.article.ArticleReader;
import dictum.model.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs {@link ReadingBenchmark} and prints what it comes to: the ratio to parsing, and tokens in a second of one core. */
public final class SpeedReport {
    private SpeedReport() {}

    public static void main(String[] arguments) throws RunnerException {
        String folder = System.getProperty("pages", "");
        Map<String, Double> times = new HashMap<>();
        for (RunResult result : new Runner(new OptionsBuilder()
                        .include(ReadingBenchmark.class.getName())
                        .addProfiler(CpuTime.class)
                        .forks(1)
                        .warmupIterations(5)
                        .warmupTime(TimeValue.seconds(2))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.seconds(2))
                        .jvmArgs("-Xmx1g", "-XX:+UseSerialGC", "-Dpages=" + folder)
                        .build())
                .run()) {
            String name = result.getParams().getBenchmark();
            double time = result.getSecondaryResults().values().stream()
                    .filter(secondary -> secondary.getLabel().equals(CpuTime.LABEL))
                    .mapToDouble(Result::getScore)
                    .findFirst()
                    .orElseThrow();
            times.put(name.substring(name.lastIndexOf('.') + 1), time);
        }
        print(times);
    }

    private static void print(Map<String, Double> times) {
        List<Snapshot> snapshots = Inputs.all();
        ArticleReader reader = new ArticleReader();
        long tokens = 0;
        for (Snapshot snapshot : snapshots) {
            tokens += Tokens.of(Frame.of(reader.read(snapshot))).size;
        }
        double parse = time(times, "parse");
        System.out.printf(
                Locale.ROOT,
                "%n%d inputs, %d tokens; processor time, best of the iterations:%n",
                snapshots.size(),
                tokens);
        System.out.printf(Locale.ROOT, "parse               %9.2f ms%n", parse);
        printRatio("page to article", time(times, "pageToArticle"), parse);
        printRatio("page to quotations", time(times, "pageToQuotations"), parse);
        printRate("attributions", time(times, "attributions"), tokens);
        printRate("with speakers, dates", time(times, "quotations"), tokens);
    }

    private static double time(Map<String, Double> times, String benchmark) {
        return Optional.ofNullable(times.get(benchmark))
                .orElseThrow(() -> new IllegalStateException("the benchmark %s was not run".formatted(benchmark)));
    }

    private static void printRatio(String what, double time, double parse) {
        System.out.printf(Locale.ROOT, "%-20s%9.2f ms  %.2f x parse%n", what, time, time / parse);
    }

    private static void printRate(String what, double time, long tokens) {
        System.out.printf(Locale.ROOT, "%-20s%9.2f ms  %,.0f tokens a second%n", what, time, 1000 * tokens / time);
    }
}
