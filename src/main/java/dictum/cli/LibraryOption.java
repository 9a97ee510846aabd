package dictum.cli;

import dictum.library.Progress;
import dictum.library.QuoteLibrary;
import dictum.model.DictumException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The option that every command with a library shares. */
final class LibraryOption {
    @Option(
            names = "--library",
            paramLabel = "DIR",
            description = "The library's folder (default: DICTUM_LIBRARY, or else this system's data folder).")
    private Optional<Path> folder = Optional.empty();

    Path folder(Terminal terminal) {
        try {
            return folder.orElseGet(() -> LibraryFolder.standard(
                    terminal.environment(), System.getProperty("os.name"), Path.of(System.getProperty("user.home"))));
        } catch (InvalidPathException impossible) {
            if (!Legible.isLegible(impossible.getInput())) {
                throw Legible.refused("the name of the library's folder, \"%s\",".formatted(impossible.getInput()));
            }
            throw new DictumException(
                    DictumException.Kind.USAGE,
                    "there can be no library at \"%s\": %s".formatted(impossible.getInput(), impossible.getReason()),
                    impossible);
        }
    }

    /** Opens the library, making it when it is not there. */
    QuoteLibrary openOrMake(Terminal terminal, Progress progress) {
        return told(QuoteLibrary.open(folder(terminal), progress), terminal);
    }

    /**
     * Opens a library that must be there.
     *
     * @throws DictumException when there is none, so that asking never makes one
     */
    QuoteLibrary open(Terminal terminal, Progress progress) {
        return told(QuoteLibrary.open(mustBeThere(terminal), progress), terminal);
    }

    /** As {@link #open}, also where the journal lost lines that the index knows; the rebuild tells what is missing. */
    QuoteLibrary openToRebuild(Terminal terminal, Progress progress) {
        return QuoteLibrary.openToRebuild(mustBeThere(terminal), progress);
    }

    private Path mustBeThere(Terminal terminal) {
        Path library = folder(terminal);
        if (isEmpty(library)) {
            throw new DictumException(
                    DictumException.Kind.MISSING,
                    "no library at %s: capture a page first, or name another folder with --library".formatted(library));
        }
        return library;
    }

    /** Does {@code work} with a library that must be there, as {@link #open} does. */
    int with(Terminal terminal, ToIntFunction<QuoteLibrary> work) {
        try (ProgressLine progress = new ProgressLine(terminal);
                QuoteLibrary open = open(terminal, progress)) {
            progress.wipe();
            return work.applyAsInt(open);
        }
    }

    /** Names the pages that could not be read, whose quotations may be missing from what follows. */
    private static QuoteLibrary told(QuoteLibrary library, Terminal terminal) {
        library.unread().forEach(problem -> terminal.tell("not read: " + Printable.line(problem)));
        if (!library.unread().isEmpty()) {
            terminal.tell("what it held may be missing here; 'dictum verify' tells more");
        }
        return library;
    }

    private static boolean isEmpty(Path library) {
        if (!Files.isDirectory(library)) {
            return true;
        }
        try (Stream<Path> files = Files.list(library)) {
            return files.findAny().isEmpty();
        } catch (IOException failure) {
            throw Disk.failure("cannot read the library at " + library, "Check that the folder may be read.", failure);
        }
    }
}
