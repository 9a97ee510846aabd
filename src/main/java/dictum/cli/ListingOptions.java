package dictum.cli;

import dictum.model.DictumException;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What all commands that list something of a library share. */
final class ListingOptions {
    @Option(names = "--limit", paramLabel = "N", description = "List no more than N, 0 for all.")
    private Optional<Integer> limit = Optional.empty();

    @Option(names = "--json", description = "Print one JSON object on a line for each.")
    private boolean json;

    @Mixin
    private LibraryOption library = new LibraryOption();

    /**
     * How many are listed at most.
     *
     * @param usual where nobody says
     * @throws DictumException of kind USAGE when the number is negative
     */
    int most(int usual) {
        return Limit.of(limit.orElse(usual));
    }

    boolean json() {
        return json;
    }

    LibraryOption library() {
        return library;
    }
}
