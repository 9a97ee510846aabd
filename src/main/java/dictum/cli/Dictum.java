package dictum.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code dictum} itself: what all commands share, and which commands there are. */
@Command(
        name = Dictum.NAME,
        versionProvider = Dictum.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description =
                "Who said it, when, and where it stands: keeps news pages, finds their quotations, writes citations.",
        footer = {
            "",
            "Example:",
            "  dictum capture https://harbour-courier.example/lock-gates",
            "",
            "Exit codes: 0 done, 1 finished but something failed, 2 not understood, 3 cannot go on.",
            "'dictum COMMAND --help' tells more about a command."
        })
final class Dictum {
    static final String NAME = "dictum";

    /** All commands in the order in which a user meets them. */
    static final List<String> COMMANDS = List.of(
            "capture",
            "serve",
            "quotes",
            "show",
            "review",
            "article",
            "speakers",
            "tag",
            "cite",
            "export",
            "import",
            "verify",
            "rebuild",
            "backup",
            "restore",
            "extract",
            "completion");

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help.")
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version.")
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private boolean version;

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Show all logs, and where in the program an error arose.")
    private boolean debug;

    private Dictum() {}

    boolean debug() {
        return debug;
    }

    static CommandLine withAllCommands(Terminal terminal) {
        return with(COMMANDS, terminal);
    }

    /** With one command only: reading the options of all of them would double the time to start. */
    static CommandLine withCommand(String name, Terminal terminal) {
        return with(List.of(name), terminal);
    }

    private static CommandLine with(List<String> names, Terminal terminal) {
        CommandLine line = new CommandLine(new Dictum());
        for (String name : names) {
            line.addSubcommand(command(name, terminal));
        }
        layOutHelp(line);
        line.getSubcommands().values().forEach(command -> {
            layOutHelp(command);
            command.getSubcommands().values().forEach(Dictum::layOutHelp);
        });
        return line;
    }

    private static void layOutHelp(CommandLine line) {
        line.getCommandSpec()
                .usageMessage()
                .abbreviateSynopsis(true)
                .sortOptions(false)
                .parameterListHeading("%n")
                .optionListHeading("%n")
                .commandListHeading("%nCommands:%n");
    }

    private static Object command(String name, Terminal terminal) {
        return switch (name) {
            case "capture" -> new CaptureCommand(terminal);
            case "serve" -> new ServeCommand(terminal);
            case "quotes" -> new QuotesCommand(terminal);
            case "show" -> new ShowCommand(terminal);
            case "review" -> new ReviewCommand(terminal);
            case "article" -> new ArticleCommand(terminal);
            case "speakers" -> new SpeakersCommand(terminal);
            case "tag" -> new TagCommand(terminal);
            case "cite" -> new CiteCommand(terminal);
            case "export" -> new ExportCommand(terminal);
            case "import" -> new ImportCommand(terminal);
            case "verify" -> new VerifyCommand(terminal);
            case "rebuild" -> new RebuildCommand(terminal);
            case "backup" -> new BackupCommand(terminal);
            case "restore" -> new RestoreCommand(terminal);
            case "extract" -> new ExtractCommand(terminal);
            case "completion" -> new CompletionCommand(terminal);
            default -> throw new IllegalArgumentException("no command is called " + name);
        };
    }

    /** The version that the build wrote into the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String built = Dictum.class.getPackage().getImplementationVersion();
            return new String[] {NAME + " " + (built == null ? "(not built as a jar)" : built)};
        }
    }
}
