package dictum.cli;

import dictum.model.Quotation;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How words are reported: which are looked for, or what is right. */
final class KindOption {
    @Option(
            names = "--kind",
            paramLabel = "KIND",
            converter = Choice.OfKind.class,
            completionCandidates = Choice.OfKind.class,
            description = "How the words are reported: ${COMPLETION-CANDIDATES}.")
    private Optional<Quotation.Kind> kind = Optional.empty();

    Optional<Quotation.Kind> kind() {
        return kind;
    }
}
