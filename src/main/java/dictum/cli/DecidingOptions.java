package dictum.cli;

import picocli.CommandLine.Mixin;

/** What all commands that decide something in a library share. */
final class DecidingOptions {
    @Mixin
    private ReviewerOption reviewer = new ReviewerOption();

    @Mixin
    private LibraryOption library = new LibraryOption();

    String reviewer() {
        return reviewer.name();
    }

    LibraryOption library() {
        return library;
    }
}
