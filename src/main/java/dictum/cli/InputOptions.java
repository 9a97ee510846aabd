package dictum.cli;

import dictum.library.PageSource;
import dictum.model.Snapshot;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is to be read, and how: the same for every command that takes pages. */
final class InputOptions {
    @Parameters(arity = "1..*", paramLabel = "INPUT", description = "Address, file, folder, or - for standard input.")
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

    PageSource pages() {
        return new PageSource(allowLoopback);
    }

    List<PageSource.Page> listed(PageSource pages, Terminal terminal) {
        return pages.listed(inputs, new PageSource.Manner(url.map(PageSource::address), format), terminal.in());
    }
}
