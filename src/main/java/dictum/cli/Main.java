package dictum.cli;

import dictum.model.DictumException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program: understands the arguments, runs the command, and turns every outcome into an exit code. */
public final class Main {
    private static final int WIDEST_HELP = 100;

    /** Narrower than this picocli refuses to write. */
    private static final int NARROWEST_HELP = 55;

    private Main() {}

    public static void main(String[] arguments) {
        // The program speaks English, numbers included, whatever the system's language.
        Locale.setDefault(Locale.ENGLISH);
        System.exit(run(arguments, Terminal.ofProcess()));
    }

    /** Runs the program within this process; see {@link ExitCode}. */
    static int run(String[] arguments, Terminal terminal) {
        try {
            int code = outcomeOf(arguments, terminal);
            terminal.out().flush();
            return code;
        } catch (StandardOutput.ReaderGone gone) {
            return ExitCode.DONE;
        } catch (DictumException noOutput) {
            terminal.err().println(Printable.line(noOutput.getMessage()));
            return ExitCode.of(noOutput.kind());
        }
    }

    private static int outcomeOf(String[] arguments, Terminal terminal) {
        if (arguments.length == 0) {
            printHelp(terminal.err());
            return ExitCode.USAGE;
        }
        if (asksForHelpOnly(arguments)) {
            printHelp(terminal.out());
            return ExitCode.DONE;
        }
        return runCommand(arguments, terminal);
    }

    private static boolean asksForHelpOnly(String[] arguments) {
        return arguments.length == 1
                && (arguments[0].equals("--help") || arguments[0].equals("-h") || arguments[0].equals("help"));
    }

    /** The help that is asked for most is kept as text: to make it would take longer than all else that is done here. */
    private static void printHelp(PrintStream stream) {
        try (InputStream help = Main.class.getResourceAsStream("help.txt")) {
            if (help == null) {
                throw new IllegalStateException("help.txt is missing from the program");
            }
            help.transferTo(stream);
        } catch (IOException failure) {
            throw Disk.failure("cannot read the help", "The program's file may be damaged.", failure);
        }
    }

    private static int runCommand(String[] arguments, Terminal terminal) {
        Legible.require(List.of(arguments));
        CommandLine line = Dictum.COMMANDS.contains(firstWord(arguments))
                ? Dictum.withCommand(firstWord(arguments), terminal)
                : Dictum.withAllCommands(terminal);
        prepare(line, terminal);
        return line.execute(arguments);
    }

    private static String firstWord(String[] arguments) {
        for (String argument : arguments) {
            if (!argument.startsWith("-")) {
                return argument;
            }
        }
        return "";
    }

    private static void prepare(CommandLine line, Terminal terminal) {
        line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(terminal.colours() ? Ansi.ON : Ansi.OFF));
        line.setUsageHelpWidth(Math.max(NARROWEST_HELP, Math.min(WIDEST_HELP, terminal.width())));
        line.setExecutionStrategy(parsed -> {
            Dictum dictum = line.getCommand();
            Logging.to(terminal, dictum.debug());
            try {
                Legible.require(parsed.expandedArgs());
            } catch (DictumException lost) {
                return stopped(lost, dictum.debug(), terminal);
            }
            return new CommandLine.RunLast().execute(parsed);
        });
        line.setParameterExceptionHandler((mistake, given) -> misunderstood(mistake, terminal));
        line.setExecutionExceptionHandler((thrown, command, parsed) -> {
            Dictum dictum = line.getCommand();
            return stopped(thrown, dictum.debug(), terminal);
        });
    }

    private static int misunderstood(ParameterException mistake, Terminal terminal) {
        terminal.tell(String.valueOf(mistake.getMessage()));
        if (mistake instanceof UnmatchedArgumentException unmatched) {
            List<String> suggestions = new ArrayList<>(unmatched.getSuggestions());
            if (!suggestions.isEmpty()) {
                terminal.tell("did you mean: " + String.join(", ", suggestions) + "?");
            }
        }
        terminal.tell("'%s --help' tells more"
                .formatted(mistake.getCommandLine().getCommandSpec().qualifiedName()));
        return ExitCode.USAGE;
    }

    private static int stopped(Exception thrown, boolean debug, Terminal terminal) {
        if (thrown instanceof StandardOutput.ReaderGone) {
            return ExitCode.DONE;
        }
        DictumException failure = Failure.of(thrown);
        terminal.tell(failure.getMessage());
        if (debug) {
            failure.printStackTrace(terminal.err());
        }
        return ExitCode.of(failure.kind());
    }
}
