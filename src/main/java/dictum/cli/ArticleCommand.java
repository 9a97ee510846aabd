package dictum.cli;

import dictum.citation.ArticleJson;
import dictum.library.Catalogue;
import dictum.library.Catalogued;
import dictum.model.ArticleCorrection;
import dictum.model.CorrectedArticle;
import dictum.model.DictumException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dictum article}: what an article is cited by, and what of it a person sets right. */
@Command(
        name = "article",
        description = "Show what an article is cited by, or set right what its page says of it.",
        footer = {
            "",
            "A correction outranks the page, is in every citation and export, and outlives every re-reading.",
            "The page itself and the article's key stay. Days counted from another day of publication are counted anew.",
            "",
            "Example:",
            "  dictum article voss2026ferry",
            "  dictum article voss2026ferry --author \"López García, María José\" --organisation \"Ardel News\"",
            "  dictum article voss2026ferry --issued 2017-09 --note \"as in the printed paper\"",
            "  dictum article voss2026ferry --undo"
        })
final class ArticleCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            paramLabel = "KEY",
            description = "The article's citation key, or the identifier of one of its quotations.")
    private String key = "";

    @Mixin
    private ArticleOptions options = new ArticleOptions();

    @Option(names = "--note", paramLabel = "WORDS", description = "Why, for those who read it later.")
    private Optional<String> note = Optional.empty();

    @Option(names = "--undo", description = "Take the latest correction of the article back.")
    private boolean undo;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Mixin
    private DecidingOptions deciding = new DecidingOptions();

    ArticleCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        ArticleCorrection set = options.correction();
        if (undo && (!set.isEmpty() || note.isPresent())) {
            throw new DictumException(
                    DictumException.Kind.USAGE, "--undo goes alone: it takes the latest correction back");
        }
        if (note.isPresent() && set.isEmpty()) {
            throw new DictumException(
                    DictumException.Kind.USAGE,
                    "--note tells why something was set: give it with --title, --author, --publication, --issued …");
        }
        return deciding.library().with(terminal, open -> {
            Catalogue catalogue = open.catalogue();
            if (undo) {
                print(catalogue.undo(key, deciding.reviewer()));
            } else if (set.isEmpty()) {
                print(catalogue.article(key));
            } else {
                print(catalogue.correct(key, set, deciding.reviewer(), note.orElse("")));
            }
            return ExitCode.DONE;
        });
    }

    private void print(CorrectedArticle article) {
        if (json) {
            terminal.out().println(ArticleJson.of(article));
        } else {
            new ArticlePage(terminal).print(article);
        }
    }

    private void print(Catalogued done) {
        if (json) {
            terminal.out()
                    .println(ArticleJson.of(
                            done.article(),
                            done.changed(),
                            done.redated().stream()
                                    .map(one -> new ArticleJson.Day(
                                            one.entry(), one.before().date()))
                                    .toList(),
                            done.doubtful()));
            return;
        }
        ArticlePage page = new ArticlePage(terminal);
        page.print(done.article());
        if (!done.changed()) {
            terminal.tell("it was so already: nothing was written down");
        }
        page.consequences(done);
    }
}
