package dictum.store;

import dictum.model.Quotation;
import dictum.model.Reference;
import dictum.model.Review;
import dictum.model.Speaker;
import dictum.model.Tag;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes the rows of quotations; within a transaction of the caller's. */
final class QuotationRows {
    /** Of a quotation in the queue its urgency is written, of any other this: one number to look up, where words would fill pages. */
    static final int NOT_QUEUED = -1;

    private final Database database;
    private final Credits credits;

    QuotationRows(Database database, Credits credits) {
        this.database = database;
        this.credits = credits;
    }

    void insert(long place, Page page, Reference reference, Kept kept) throws SQLException {
        Quotation quotation = kept.quotation();
        Optional<Days> days = Days.of(quotation.uttered().date(), reference.issued());
        database.update(
                """
                INSERT INTO quotation
                  (place, id, page, act, kind, verdict, speaker, role, confidence, first_day, last_day, queued, listed, body)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                place,
                kept.id(),
                page.seq(),
                quotation.act().name(),
                quotation.kind().name(),
                kept.standing().verdict().name(),
                quotation.speaker().map(Speaker::label).map(Folding::fold).orElse(null),
                quotation.speaker().map(Credits::role).map(Folding::fold).orElse(null),
                quotation.confidence(),
                days.map(Days::first).orElse(null),
                days.map(Days::last).orElse(null),
                isWaiting(kept) ? kept.urgency() : NOT_QUEUED,
                kept.isListed(),
                Json.line(KeptJson.write(kept)));
        for (String tag : kept.standing().tags()) {
            database.update("INSERT INTO tag (tag_key, place, label) VALUES (?, ?, ?)", Tag.key(tag), place, tag);
        }
    }

    /** Puts a quotation in place of the one that is there, of which all names are counted. */
    void replace(long place, Page page, Reference reference, Kept kept) throws SQLException {
        database.update("DELETE FROM quotation WHERE place = ?", place);
        database.update("DELETE FROM tag WHERE place = ?", place);
        insert(place, page, reference, kept);
        credits.forget(place, place);
        Set<String> apart = credits.apart(page.sha256());
        credits.names().add(credits.add(place, reference, kept, apart));
    }

    /** Where the quotation of that identifier stands, if it does on the page of that number. */
    Optional<Long> place(String id, long page) throws SQLException {
        return database.row(
                "SELECT place FROM quotation WHERE place BETWEEN ? AND ? AND id = ?",
                row -> row.getLong(1),
                Place.first(page),
                Place.last(page),
                id);
    }

    /** The quotations of a page in the order of the text. */
    List<Index.Row> of(Page page) throws SQLException {
        return database.rows(
                EntryRows.SELECT + "WHERE q.place BETWEEN ? AND ? ORDER BY q.place",
                EntryRows.inOrder(),
                Place.first(page),
                Place.last(page));
    }

    static long statements(List<Kept> quotations) {
        return quotations.stream().filter(QuotationRows::isStatement).count();
    }

    static long waiting(List<Kept> quotations) {
        return quotations.stream().filter(QuotationRows::isWaiting).count();
    }

    /** Whether a page with these is in lists: one of which all stands in them as another version does not. */
    static boolean isListed(List<Kept> quotations) {
        return quotations.isEmpty() || quotations.stream().anyMatch(Kept::isListed);
    }

    private static boolean isStatement(Kept kept) {
        return kept.isListed() && kept.quotation().act() == Quotation.Act.SPEECH;
    }

    static boolean isWaiting(Kept kept) {
        return isStatement(kept) && kept.standing().verdict() == Review.Verdict.PROPOSED;
    }
}
