package dictum.cli;

import dictum.library.PageSource;
import dictum.model.DictumException;
import dictum.model.Snapshot;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is to be read, and how: the same for every command that takes pages. */
final class InputOptions {
    @Parameters(
            arity = "1..*",
            paramLabel = "INPUT",
            description =
                    "Address, file, folder, or - for standard input. What a file holds is told by its content: a page, a "
                            + "web archive (WARC, WACZ), MHTML, an e-mail, a zip of pages; or a list of addresses: feed, sitemap, text "
                            + "or CSV.")
    private List<String> inputs = List.of();

    @Option(names = "--url", paramLabel = "URL", description = "Where the one file, or standard input, was saved from.")
    private Optional<String> url = Optional.empty();

    @Option(
            names = "--as",
            paramLabel = "FORMAT",
            converter = Choice.OfFormat.class,
            completionCandidates = Choice.OfFormat.class,
            description = "Read as ${COMPLETION-CANDIDATES}, whatever the name ends in.")
    private Optional<Snapshot.Format> format = Optional.empty();

    @Option(names = "--allow-loopback", hidden = true, description = "Call addresses of this machine too; for tests.")
    private boolean allowLoopback;

    @Option(
            names = "--ignore-robots",
            description = "Fetch one page although its site's robots.txt asks programs to stay away.")
    private boolean ignoreRobots;

    @Option(names = "--gap", hidden = true, description = "Milliseconds between requests to one host; for tests.")
    private Optional<Integer> gap = Optional.empty();

    /** @throws DictumException of kind USAGE when robots.txt is to be passed over for more than one address */
    PageSource pages(Terminal terminal) {
        if (ignoreRobots) {
            if (inputs.size() != 1 || !inputs.get(0).contains("://")) {
                throw new DictumException(
                        DictumException.Kind.USAGE,
                        "--ignore-robots is for a single address, not for %s"
                                .formatted(Counted.of(inputs.size(), "input")));
            }
            terminal.tell("robots.txt is not asked for this page: it is you who decides to fetch it");
        }
        return new PageSource(new PageSource.Web(allowLoopback, !ignoreRobots, gap.map(Duration::ofMillis)));
    }

    /** The inputs by which the same command is known again: files by their whole path. */
    List<String> named() {
        List<String> named = new ArrayList<>();
        for (String input : inputs) {
            boolean file = !input.contains("://") && !input.equals(PageSource.STANDARD_INPUT);
            named.add(file && !input.contains("\0") ? new File(input).getAbsolutePath() : input);
        }
        format.ifPresent(told -> named.add("--as " + told));
        return named;
    }

    /** Whether {@code file} is one of the inputs, by whatever name. */
    boolean holds(Path file) throws IOException {
        for (String input : inputs) {
            File named = new File(input);
            if (!input.contains("\0") && named.exists() && Files.isSameFile(named.toPath(), file)) {
                return true;
            }
        }
        return false;
    }

    List<PageSource.Page> listed(PageSource pages, Terminal terminal) {
        return pages.listed(inputs, new PageSource.Manner(url.map(PageSource::address), format), terminal.in());
    }
}
