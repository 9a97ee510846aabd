package dictum.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;

/** {@code dictum completion}: the script by which a shell completes our commands. */
@Command(
        name = "completion",
        description = "Print the script that completes commands and options in bash and zsh.",
        footer = {"", "Example:", "  source <(dictum completion)"})
final class CompletionCommand implements Callable<Integer> {
    private final Terminal terminal;

    CompletionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.out().print(AutoComplete.bash(Dictum.NAME, Dictum.withAllCommands(terminal)));
        return ExitCode.DONE;
    }
}
