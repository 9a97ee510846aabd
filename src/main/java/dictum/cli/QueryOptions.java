package dictum.cli;

import dictum.library.Query;
import dictum.model.DictumException;
import dictum.model.PartialDate;
import dictum.model.Review;
import java.util.Optional;
import picocli.CommandLine.Mixin;
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

    @Option(names = "--role", paramLabel = "ROLE", description = "Part of the speaker's role or body.")
    private Optional<String> role = Optional.empty();

    @Option(names = "--lang", paramLabel = "LANGUAGE", description = "Of the article, as en or en-GB.")
    private Optional<String> language = Optional.empty();

    @Mixin
    private KindOption kind = new KindOption();

    @Option(names = "--tag", paramLabel = "TAG", description = "Only quotations that bear it.")
    private Optional<String> tag = Optional.empty();

    @Option(names = "--confidence", paramLabel = "LEAST", description = "At least so certain, 0 to 1.")
    private Optional<Double> confidence = Optional.empty();

    @Option(
            names = "--issued-from",
            paramLabel = "DATE",
            converter = Choice.OfDate.class,
            description = "Published on or after that year, month or day.")
    private Optional<PartialDate> issuedFrom = Optional.empty();

    @Option(
            names = "--issued-to",
            paramLabel = "DATE",
            converter = Choice.OfDate.class,
            description = "Published on or before that year, month or day.")
    private Optional<PartialDate> issuedTo = Optional.empty();

    @Option(
            names = "--sort",
            paramLabel = "ORDER",
            converter = Choice.OfOrder.class,
            completionCandidates = Choice.OfOrder.class,
            description = "One of ${COMPLETION-CANDIDATES} (default: capture).")
    private Optional<Query.Order> order = Optional.empty();

    /**
     * The question that words and options ask together.
     *
     * @param words as {@link Query#parse} reads them, fields included
     */
    Query query(Optional<String> words) {
        return query(words, Optional.empty(), Optional.empty());
    }

    /** The same question, narrowed to one speaker or one article unless it names some already. */
    Query query(Optional<String> words, Optional<String> oneSpeaker, Optional<String> oneArticle) {
        Query typed = Query.parse(words.orElse(""), Query.SPEECH);
        confidence.filter(least -> !(least >= 0 && least <= 1)).ifPresent(none -> {
            throw new DictumException(
                    DictumException.Kind.USAGE, "--confidence %s is not between 0 and 1".formatted(none));
        });
        return new Query(
                typed.words(),
                speaker.or(typed::speaker).or(() -> oneSpeaker),
                role.or(typed::role),
                from.or(typed::from),
                to.or(typed::to),
                issuedFrom.or(typed::issuedFrom),
                issuedTo.or(typed::issuedTo),
                outlet.or(typed::outlet),
                article.or(typed::article).or(() -> oneArticle),
                language.or(typed::language),
                kind.kind().or(typed::kind),
                status.or(typed::verdict),
                confidence.or(typed::confidence),
                typed.below(),
                tag.or(typed::tag),
                thoughts || typed.thoughts(),
                includeRejected || typed.rejected(),
                order.orElse(typed.order()));
    }
}
