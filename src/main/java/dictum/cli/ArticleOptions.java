package dictum.cli;

import dictum.model.ArticleCorrection;
import dictum.model.Author;
import dictum.model.DictumException;
import dictum.model.PartialDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The values that {@code dictum article} puts in place of the page's. */
final class ArticleOptions {
    @Option(names = "--title", paramLabel = "WORDS", description = "The headline.")
    private Optional<String> title = Optional.empty();

    @ArgGroup(multiplicity = "0..*")
    private List<Writer> writers = new ArrayList<>();

    @Option(names = "--no-authors", description = "Nobody is named as its writer.")
    private boolean nobody;

    @Option(names = "--publication", paramLabel = "NAME", description = "The newspaper, agency or site.")
    private Optional<String> publication = Optional.empty();

    @Option(names = "--no-publication", description = "It appeared in none.")
    private boolean nowhere;

    @Option(names = "--section", paramLabel = "NAME", description = "The part of the publication.")
    private Optional<String> section = Optional.empty();

    @Option(names = "--no-section", description = "It stands in none.")
    private boolean noSection;

    @Option(
            names = "--issued",
            paramLabel = "DATE",
            converter = Choice.OfDate.class,
            description = "The day of publication: 2020, 2020-03 or 2020-03-16.")
    private Optional<PartialDate> issued = Optional.empty();

    @Option(names = "--undated", description = "The day of publication is not known.")
    private boolean undated;

    @Option(names = "--language", paramLabel = "TAG", description = "Its language: en, en-GB, es …")
    private Optional<String> language = Optional.empty();

    /** One writer, a person or a body; together they are in the order in which they are typed. */
    static final class Writer {
        @Option(
                names = "--author",
                paramLabel = "NAME",
                required = true,
                description =
                        "A writer, in place of all that the page names; may be repeated. Where family and given name would be parted wrongly: \"López García, María José\".")
        private @Nullable String person;

        @Option(
                names = "--organisation",
                paramLabel = "NAME",
                required = true,
                description = "A body as writer, such as an agency; may be repeated.")
        private @Nullable String body;

        private Author author() {
            String name = person != null ? person : body;
            if (name == null || name.isBlank()) {
                throw usage("the name of a writer is blank: write it out, or say --no-authors");
            }
            return new Author(name, person == null);
        }
    }

    /**
     * What was given.
     *
     * @throws DictumException of kind USAGE when the options contradict each other
     */
    ArticleCorrection correction() {
        exclude(!writers.isEmpty(), nobody, "--author", "--no-authors");
        exclude(publication.isPresent(), nowhere, "--publication", "--no-publication");
        exclude(section.isPresent(), noSection, "--section", "--no-section");
        exclude(issued.isPresent(), undated, "--issued", "--undated");
        ArticleCorrection set = ArticleCorrection.NONE;
        if (title.isPresent()) {
            set = set.withTitle(title);
        }
        if (!writers.isEmpty() || nobody) {
            set = set.withAuthors(writers.stream().map(Writer::author).toList());
        }
        if (publication.isPresent() || nowhere) {
            set = set.withPublication(publication);
        }
        if (section.isPresent() || noSection) {
            set = set.withSection(section);
        }
        if (issued.isPresent() || undated) {
            set = set.withIssued(issued);
        }
        return language.isPresent() ? set.withLanguage(language) : set;
    }

    private static void exclude(boolean one, boolean other, String first, String second) {
        if (one && other) {
            throw usage("give %s or %s, one of the two".formatted(first, second));
        }
    }

    private static DictumException usage(String message) {
        return new DictumException(DictumException.Kind.USAGE, message);
    }
}
