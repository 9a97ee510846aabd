package dictum.attribution;

import dictum.article.ArticleReader;
import dictum.model.Article;
import dictum.model.Snapshot;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Reads all inputs once an operation, up to different stages. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ReadingBenchmark {
    private final ArticleReader articleReader = new ArticleReader();
    private final TrainedReader quoteReader = new TrainedReader();
    private final List<Snapshot> snapshots = Inputs.all();
    private List<Article> articles = List.of();

    @Setup
    public void read() {
        articles = snapshots.stream().map(articleReader::read).toList();
    }

    /** The yardstick: the bytes parsed, and nothing asked of the document. */
    @Benchmark
    public void parse(Blackhole hole) throws IOException {
        for (Snapshot snapshot : snapshots) {
            hole.consume(Jsoup.parse(snapshot.body().open(), snapshot.charset().name(), ""));
        }
    }

    @Benchmark
    public void pageToArticle(Blackhole hole) {
        for (Snapshot snapshot : snapshots) {
            hole.consume(articleReader.read(snapshot));
        }
    }

    @Benchmark
    public void pageToQuotations(Blackhole hole) {
        for (Snapshot snapshot : snapshots) {
            hole.consume(quoteReader.read(articleReader.read(snapshot)));
        }
    }

    /** Contents, cues and sources: frame, tagger, cues, pointers, acceptor and rules. */
    @Benchmark
    public void attributions(Blackhole hole) {
        for (Article article : articles) {
            hole.consume(TrainedAttributions.of(Frame.of(article)));
        }
    }

    /** The same, with speakers, dates and occasions. */
    @Benchmark
    public void quotations(Blackhole hole) {
        for (Article article : articles) {
            hole.consume(quoteReader.read(article));
        }
    }
}
