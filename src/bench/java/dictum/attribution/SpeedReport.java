package dictum.attribution;

import dictum.article.ArticleReader;
import dictum.model.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
            times.put(
                    name.substring(name.lastIndexOf('.') + 1),
                    result.getSecondaryResults().get(CpuTime.LABEL).getScore());
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
        double parse = times.get("parse");
        System.out.printf(
                Locale.ROOT,
                "%n%d inputs, %d tokens; processor time, best of the iterations:%n",
                snapshots.size(),
                tokens);
        System.out.printf(Locale.ROOT, "parse               %9.2f ms%n", parse);
        System.out.printf(
                Locale.ROOT,
                "page to article     %9.2f ms  %.2f x parse%n",
                times.get("pageToArticle"),
                times.get("pageToArticle") / parse);
        System.out.printf(
                Locale.ROOT,
                "page to quotations  %9.2f ms  %.2f x parse%n",
                times.get("pageToQuotations"),
                times.get("pageToQuotations") / parse);
        System.out.printf(
                Locale.ROOT,
                "attributions        %9.2f ms  %,.0f tokens a second%n",
                times.get("attributions"),
                1000 * tokens / times.get("attributions"));
        System.out.printf(
                Locale.ROOT,
                "with speakers, dates%9.2f ms  %,.0f tokens a second%n",
                times.get("quotations"),
                1000 * tokens / times.get("quotations"));
    }
}
