package dictum.cli;

import dictum.library.Query;
import dictum.model.Entry;
import dictum.model.PartialDate;
import dictum.model.Review;
import java.util.Iterator;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that choose quotations, the same for every command that lists or exports them. */
final class QueryOptions {
    @Option(names = "--speaker", paramLabel = "NAME", description = "Part of the speaker's name.")
    private Optional<String> speaker = Optional.empty();

    @Option(
            names = "--from",
            paramLabel = "DATE",
            converter = Choice.OfDate.class,
            description = "Said on or after 2020, 2020-03 or 2020-03-16.")
    private Optional<PartialDate> from = Optional.empty();

    @Option(
            names = "--to",
            paramLabel = "DATE",
            converter = Choice.OfDate.class,
            description = "Said on or before that year, month or day.")
    private Optional<PartialDate> to = Optional.empty();

    @Option(names = "--outlet", paramLabel = "NAME", description = "Part of the publication's name.")
    private Optional<String> outlet = Optional.empty();

    @Option(
            names = "--article",
            paramLabel = "KEY",
            description = "The article's citation key, or the start of its hash.")
    private Optional<String> article = Optional.empty();

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            converter = Choice.OfVerdict.class,
            completionCandidates = Choice.OfVerdict.class,
            description = "Only quotations that are: ${COMPLETION-CANDIDATES}.")
    private Optional<Review.Verdict> status = Optional.empty();

    @Option(names = "--include-rejected", description = "Rejected quotations too, which are otherwise left out.")
    private boolean includeRejected;

    @Option(names = "--thoughts", description = "What people think or want too, not only what they say.")
    private boolean thoughts;

    Query query(Optional<String> words) {
        return query(words, Optional.empty(), Optional.empty());
    }

    /** The same question, narrowed to one speaker or one article unless it names some already. */
    Query query(Optional<String> words, Optional<String> oneSpeaker, Optional<String> oneArticle) {
        return new Query(
                words, speaker.or(() -> oneSpeaker), from, to, outlet, article.or(() -> oneArticle), status, thoughts);
    }

    /** The entries that belong in the answer: rejected ones are left out unless they are asked for. */
    Iterator<Entry> wanted(Iterator<Entry> entries) {
        if (includeRejected || status.isPresent()) {
            return entries;
        }
        return Filtered.of(entries, entry -> entry.verdict() != Review.Verdict.REJECTED);
    }
}
