package dictum.cli;

import dictum.library.Offer;
import dictum.library.Query;
import dictum.library.QuoteLibrary;
import dictum.model.DictumException;
import dictum.model.Entry;
import dictum.model.Review;
import dictum.model.Speaker;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Decisions on many quotations at once: shown first, done when a person says so, and never over a decision on a single one. */
final class ManyAtOnce {
    private static final int SHOWN = 20;
    private static final int LESSONS = 200;

    private final Terminal terminal;
    private final QuoteLibrary library;
    private final String reviewer;
    private final boolean yes;

    ManyAtOnce(Terminal terminal, QuoteLibrary library, String reviewer, boolean yes) {
        this.terminal = terminal;
        this.library = library;
        this.reviewer = reviewer;
        this.yes = yes;
    }

    void decide(String where, Review.Verdict verdict, String note) {
        Query query = Query.parse(where, Query.SPEECH);
        if (query.equals(Query.SPEECH)) {
            throw new DictumException(
                    DictumException.Kind.USAGE,
                    "--where needs something to look for, or every quotation would be meant");
        }
        List<String> open = new ArrayList<>();
        long decided = library.find(query, entries -> chosen(entries, open));
        if (decided > 0) {
            terminal.tell("%s decided on already: left as they are".formatted(Counted.of(decided, "quotation")));
        }
        if (yes) {
            List<Entry> done = library.reviewAll(open, verdict, reviewer, note);
            terminal.out().println("%s %s".formatted(Counted.of(done.size(), "quotation"), verdict.label()));
        } else {
            terminal.out()
                    .println("%s would be %s; --yes does it"
                            .formatted(Counted.of(open.size(), "quotation"), verdict.label()));
        }
    }

    /** Prints the first of them. */
    private long chosen(Iterator<Entry> entries, List<String> open) {
        long decided = 0;
        while (entries.hasNext()) {
            Entry entry = entries.next();
            if (entry.verdict() != Review.Verdict.PROPOSED) {
                decided++;
                continue;
            }
            open.add(entry.id());
            if (!yes && open.size() <= SHOWN) {
                terminal.out().println(ReviewCommand.line(entry, terminal));
            }
        }
        if (!yes && open.size() > SHOWN) {
            terminal.out().println("… and %,d more".formatted(open.size() - SHOWN));
        }
        return decided;
    }

    void alike(List<String> ids) {
        List<String> sources =
                ids.isEmpty() ? library.lessons(LESSONS).stream().map(Entry::id).toList() : ids;
        if (ids.isEmpty() && yes) {
            throw new DictumException(
                    DictumException.Kind.USAGE,
                    "whose? Look first with 'dictum review alike', then name one: dictum review ID alike --yes");
        }
        if (sources.isEmpty()) {
            terminal.tell("no correction fits other quotations");
        }
        for (String id : sources) {
            alike(id);
        }
    }

    private void alike(String id) {
        Entry source = library.detail(id).entry();
        List<Offer> offers = library.alike(source.id());
        String name = source.quotation().speaker().map(Speaker::label).orElse("(not known)");
        if (offers.isEmpty()) {
            terminal.tell("%s fits no other quotation".formatted(source.id()));
            return;
        }
        if (yes) {
            library.giveAlike(
                            source.id(),
                            offers.stream().map(offer -> offer.entry().id()).toList(),
                            reviewer)
                    .forEach(entry -> terminal.out().println(ReviewCommand.line(entry, terminal)));
            return;
        }
        terminal.out()
                .println("%s, as set on %s, may fit %s; 'dictum review %s alike --yes' gives it"
                        .formatted(
                                Printable.line(name),
                                source.id(),
                                Counted.of(offers.size(), "quotation"),
                                source.id()));
        for (Offer offer : offers) {
            terminal.out().println("  " + ReviewCommand.line(offer.entry(), terminal));
            terminal.out()
                    .println("      %s: %s"
                            .formatted(Printable.line(offer.speaker().label()), Printable.line(offer.reason())));
        }
    }
}
