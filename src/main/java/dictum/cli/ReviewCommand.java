package dictum.cli;

import dictum.citation.Wording;
import dictum.library.QuoteLibrary;
import dictum.model.DictumException;
import dictum.model.Entry;
import dictum.model.Review;
import dictum.model.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dictum review}: a person decides on quotations. */
@Command(
        name = "review",
        description = "Accept, reject or correct quotations, or take a decision back.",
        footer = {
            "",
            "A decision outranks the engine and outlives every re-reading.",
            "",
            "Example:",
            "  dictum review 3f2a91c0 77b0e6d2 accept",
            "  dictum review 3f2a91c0 set --speaker \"Mara Olin\" --role \"Harbour Master\" --date 2026-03"
        })
final class ReviewCommand implements Callable<Integer> {
    private static final Map<String, Review.Verdict> DECISIONS = Map.of(
            "accept", Review.Verdict.ACCEPTED,
            "reject", Review.Verdict.REJECTED,
            "set", Review.Verdict.CORRECTED,
            "reset", Review.Verdict.PROPOSED);

    /** Takes the latest decision back, whatever it was. */
    private static final String UNDO = "undo";

    private final Terminal terminal;

    @Parameters(
            arity = "2..*",
            paramLabel = "ID… accept|reject|set|undo|reset",
            hideParamSyntax = true,
            description =
                    "Identifiers, or the starts of them, and the decision; undo takes back the latest, reset all.")
    private List<String> arguments = List.of();

    @Mixin
    private CorrectionOptions correction = new CorrectionOptions();

    @Option(names = "--note", paramLabel = "WORDS", description = "Why, for those who read it later.")
    private String note = "";

    @Option(names = "--reviewer", paramLabel = "NAME", description = "Who decides (default: the user's name here).")
    private String reviewer = System.getProperty("user.name", "unknown");

    @Mixin
    private LibraryOption library = new LibraryOption();

    ReviewCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<String> ids = new ArrayList<>(arguments);
        String decision = takeDecision(ids);
        correction.check(DECISIONS.get(decision) == Review.Verdict.CORRECTED);
        if (reviewer.isBlank()) {
            throw new DictumException(DictumException.Kind.USAGE, "a review needs its reviewer: --reviewer NAME");
        }
        Batch batch = new Batch(terminal);
        try (ProgressLine progress = new ProgressLine(terminal);
                QuoteLibrary open = library.open(terminal, progress)) {
            progress.wipe();
            for (String id : ids) {
                batch.attempt(id, () -> review(open, id, decision)).ifPresent(this::print);
            }
        }
        return batch.exitCode();
    }

    private Entry review(QuoteLibrary open, String id, String decision) {
        if (decision.equals(UNDO)) {
            Entry before = open.detail(id).entry();
            return open.undo(id, reviewer).orElse(before);
        }
        Review.Verdict verdict = Optional.ofNullable(DECISIONS.get(decision)).orElseThrow();
        Review.Correction set = verdict == Review.Verdict.CORRECTED
                ? correction.correctionOf(open.detail(id).entry().quotation())
                : Review.Correction.NONE;
        return open.review(id, verdict, set, reviewer, note);
    }

    private void print(Entry entry) {
        Optional<Speaker> speaker = entry.quotation().speaker();
        String line = "%s, %s: %s"
                .formatted(
                        speaker.map(Speaker::label).orElse("(not known)"),
                        QuotationTable.said(entry.quotation()),
                        Wording.words(entry.quotation(), Printable::line));
        String decided = "%s %s ".formatted(entry.id(), entry.verdict().label());
        terminal.out()
                .println(terminal.styled(Terminal.Style.IDENTIFIER, decided)
                        + TextWidth.cut(Printable.line(line), terminal.width() - TextWidth.of(decided)));
    }

    /** The decision among the arguments, which is taken out of them; what is left are identifiers. */
    private static String takeDecision(List<String> arguments) {
        List<String> decisions = arguments.stream()
                .filter(word -> word.equals(UNDO) || DECISIONS.containsKey(word))
                .toList();
        arguments.removeAll(decisions);
        if (decisions.size() != 1 || arguments.isEmpty()) {
            throw new DictumException(
                    DictumException.Kind.USAGE,
                    "give identifiers and one decision: accept, reject, set, undo or reset, as in"
                            + " \"dictum review 3f2a91c0 accept\"");
        }
        return decisions.get(0);
    }
}
