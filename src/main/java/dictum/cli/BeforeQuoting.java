package dictum.cli;

import dictum.library.Detail;
import dictum.model.Entry;
import dictum.model.Review;
import java.util.List;
import java.util.Optional;

/** Tells on standard error what speaks against using quotations that are about to be cited. */
final class BeforeQuoting {
    private final Terminal terminal;

    BeforeQuoting(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Each rejection and each caution in a line of its own, and in one line what nobody has looked at. */
    void tell(List<Detail> cited) {
        for (Detail detail : cited) {
            Entry entry = detail.entry();
            if (entry.verdict() == Review.Verdict.REJECTED) {
                terminal.tell(Terminal.Style.WARNING, "rejected:", entry.id() + rejection(detail));
            }
            entry.quotation()
                    .cautions()
                    .forEach(caution -> terminal.tell(
                            Terminal.Style.WARNING,
                            "look twice:",
                            "%s: %s (%s)".formatted(entry.id(), caution.kind().label(), caution.basis())));
        }
        List<String> proposed = cited.stream()
                .map(Detail::entry)
                .filter(entry -> entry.verdict() == Review.Verdict.PROPOSED)
                .map(Entry::id)
                .distinct()
                .toList();
        if (!proposed.isEmpty()) {
            terminal.tell("not reviewed yet: " + String.join(", ", proposed));
        }
    }

    private static String rejection(Detail detail) {
        return decision(detail)
                .map(review -> ": %s rejected it, %s%s; do not quote it, or take that back: dictum review %s reset"
                        .formatted(
                                review.reviewer(),
                                review.at(),
                                review.note().isBlank()
                                        ? ""
                                        : " (" + review.note().strip() + ")",
                                detail.entry().id()))
                .orElse(": do not quote it");
    }

    /** The latest decision that gave the quotation the state it has. */
    static Optional<Review> decision(Detail detail) {
        Review.Verdict verdict = detail.entry().verdict();
        if (verdict == Review.Verdict.PROPOSED) {
            return Optional.empty();
        }
        return detail.reviews().stream()
                .filter(review -> review.marks().isEmpty() && review.verdict() == verdict)
                .reduce((earlier, later) -> later);
    }
}
