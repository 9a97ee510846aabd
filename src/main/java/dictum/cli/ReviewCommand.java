package dictum.cli;

import dictum.citation.Wording;
import dictum.library.QuoteLibrary;
import dictum.model.DictumException;
import dictum.model.Entry;
import dictum.model.Quotation;
import dictum.model.Review;
import dictum.model.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
            "  dictum review accept --where \"outlet:courier confidence:0.95\" --preview",
            "  dictum review 3f2a91c0 alike --yes",
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

    /** A second reviewer's assent. */
    private static final String SIGN = "sign";

    /** Gives what was set on one to others that it may fit. */
    private static final String ALIKE = "alike";

    private static final Set<String> OTHERS = Set.of(UNDO, SIGN, ALIKE);

    private final Terminal terminal;

    @Parameters(
            arity = "1..*",
            paramLabel = "ID… accept|reject|set|sign|alike|undo|reset",
            hideParamSyntax = true,
            description =
                    "Identifiers, or the starts of them, and the decision; sign is a second reviewer's assent, alike gives the speaker set on one to others it may fit, undo takes back the latest, reset all.")
    private List<String> arguments = List.of();

    @Mixin
    private CorrectionOptions correction = new CorrectionOptions();

    @Option(
            names = "--where",
            paramLabel = "WORDS",
            description =
                    "Instead of identifiers: all undecided that answer, as 'dictum quotes' finds them; accept or reject.")
    private Optional<String> where = Optional.empty();

    @Option(
            names = "--preview",
            description = "Only show what accept, reject or alike would change (without --yes, that is all).")
    private boolean preview;

    @Option(names = "--yes", description = "Do it.")
    private boolean yes;

    @Option(
            names = "--note",
            paramLabel = "WORDS",
            description =
                    "Why, for those who read it later. Without it the note that is there stays; \"\" takes it away.")
    private Optional<String> note = Optional.empty();

    @Mixin
    private ReviewerOption reviewer = new ReviewerOption();

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
        if (reviewer.name().isBlank()) {
            throw new DictumException(DictumException.Kind.USAGE, "a review needs its reviewer: --reviewer NAME");
        }
        boolean many = where.isPresent() || decision.equals(ALIKE);
        if ((preview || yes) && !many || preview && yes) {
            throw new DictumException(
                    DictumException.Kind.USAGE, "--preview or --yes, one of the two, go with --where and with alike");
        }
        if (many) {
            return manyAtOnce(ids, decision);
        }
        if (ids.isEmpty()) {
            throw undecided();
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

    private int manyAtOnce(List<String> ids, String decision) {
        try (ProgressLine progress = new ProgressLine(terminal);
                QuoteLibrary open = library.open(terminal, progress)) {
            progress.wipe();
            ManyAtOnce many = new ManyAtOnce(terminal, open, reviewer.name(), yes);
            if (decision.equals(ALIKE)) {
                many.alike(ids);
            } else {
                Review.Verdict verdict = DECISIONS.get(decision);
                boolean plain = verdict == Review.Verdict.ACCEPTED || verdict == Review.Verdict.REJECTED;
                if (!plain || verdict == null || !ids.isEmpty()) {
                    throw new DictumException(
                            DictumException.Kind.USAGE,
                            "--where goes with accept or reject, and without identifiers: dictum review accept --where WORDS");
                }
                many.decide(where.orElseThrow(), verdict, note());
            }
        }
        return ExitCode.DONE;
    }

    private Entry review(QuoteLibrary open, String id, String decision) {
        if (decision.equals(UNDO)) {
            Entry before = open.detail(id).entry();
            return open.undo(id, reviewer.name()).orElse(before);
        }
        if (decision.equals(SIGN)) {
            return open.sign(id, reviewer.name());
        }
        Review.Verdict verdict = Optional.ofNullable(DECISIONS.get(decision)).orElseThrow();
        boolean correcting = verdict == Review.Verdict.CORRECTED;
        Optional<Quotation> before =
                correcting ? Optional.of(open.detail(id).entry().quotation()) : Optional.empty();
        Review.Correction set = before.map(correction::correctionOf).orElse(Review.Correction.NONE);
        Entry decided = open.review(id, verdict, set, reviewer.name(), note());
        before.flatMap(correction::kindOfAnotherName)
                .ifPresent(kind -> terminal.tell(
                        Terminal.Style.WARNING,
                        "look twice:",
                        "%s: the speaker is of kind %s, as before; if it is a person, add --speaker-kind person"
                                .formatted(decided.id(), kind)));
        before.flatMap(quotation -> quotation.uttered().date())
                .filter(date -> decided.quotation().uttered().date().isEmpty()
                        && set.uttered().isEmpty())
                .ifPresent(date -> terminal.tell(
                        Terminal.Style.WARNING,
                        "look twice:",
                        "%s: %s was known from another statement of the former speaker; if it is right, set it with --date"
                                .formatted(decided.id(), date)));
        set.uttered()
                .flatMap(typed -> decided.saidTooLate())
                .ifPresent(doubt -> terminal.tell(Terminal.Style.WARNING, "look twice:", decided.id() + ": " + doubt));
        return decided;
    }

    private String note() {
        return note.map(words -> words.isBlank() ? Review.NO_NOTE : words).orElse("");
    }

    private void print(Entry entry) {
        terminal.out().println(line(entry, terminal));
    }

    /** One quotation and where it stands, in one line. */
    static String line(Entry entry, Terminal terminal) {
        Optional<Speaker> speaker = entry.quotation().speaker();
        String line = "%s, %s: %s"
                .formatted(
                        speaker.map(Speaker::label).orElse("(not known)"),
                        QuotationTable.said(entry.quotation()),
                        Wording.words(entry.quotation(), Printable::line));
        String signed = entry.signed()
                .map(by -> ", signed by " + Printable.line(by.reviewer()))
                .orElse("");
        String decided = "%s %s%s ".formatted(entry.id(), entry.verdict().label(), signed);
        return terminal.styled(Terminal.Style.IDENTIFIER, decided)
                + TextWidth.cut(Printable.line(line), terminal.width() - TextWidth.of(decided));
    }

    /** The decision among the arguments, which is taken out of them; what is left are identifiers. */
    private static String takeDecision(List<String> arguments) {
        List<String> decisions = arguments.stream()
                .filter(word -> OTHERS.contains(word) || DECISIONS.containsKey(word))
                .toList();
        arguments.removeAll(decisions);
        if (decisions.size() != 1) {
            throw undecided();
        }
        return decisions.get(0);
    }

    private static DictumException undecided() {
        return new DictumException(
                DictumException.Kind.USAGE,
                "give identifiers and one decision: accept, reject, set, sign, alike, undo or reset, as in"
                        + " \"dictum review 3f2a91c0 accept\"");
    }
}
