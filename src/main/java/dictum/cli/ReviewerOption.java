package dictum.cli;

import picocli.CommandLine.Option;

/** Under whose name something is decided. */
final class ReviewerOption {
    @Option(names = "--reviewer", paramLabel = "NAME", description = "Who decides (default: the user's name here).")
    private String name = System.getProperty("user.name", "unknown");

    String name() {
        if (!Legible.isLegible(name)) {
            throw Legible.refused("the user's name, \"%s\",".formatted(name));
        }
        return name;
    }
}
