package dictum.store;

import dictum.model.Quotation;
import dictum.model.Reference;
import dictum.model.Review;
import dictum.model.Tag;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the rows that answer a filter piece by piece, so that memory does not grow with their number. */
final class EntryRows {
    static final String SELECT = "SELECT q.place, q.body, p.reference FROM quotation q JOIN page p ON p.seq = q.page ";

    private static final String AT = "SELECT place, page, body FROM quotation WHERE place IN (%s)";
    private static final String ARTICLES = "SELECT seq, reference FROM page WHERE seq IN (%s)";

    /** Rows of one piece. */
    static final int PIECE = 256;

    private final Database database;
    private final String conditions;
    private final List<Object> values = new ArrayList<>();

    /** @param byAlias keys of names that belong to whom the filter's speaker names otherwise */
    EntryRows(Database database, Filter filter, List<String> byAlias) {
        this.database = database;
        List<String> wanted = new ArrayList<>();
        filter.speaker().ifPresent(speaker -> wantSpeaker(wanted, speaker, byAlias));
        filter.role().ifPresent(role -> want(wanted, "POSITION(? IN q.role) > 0", Folding.fold(role)));
        filter.said().from().ifPresent(day -> want(wanted, "q.last_day >= ?", Days.number(day)));
        filter.said().to().ifPresent(day -> want(wanted, "q.first_day <= ?", Days.number(day)));
        filter.issued().from().ifPresent(day -> want(wanted, "p.issued_last >= ?", Days.number(day)));
        filter.issued().to().ifPresent(day -> want(wanted, "p.issued_first <= ?", Days.number(day)));
        filter.outlet().ifPresent(outlet -> want(wanted, "POSITION(? IN p.outlet) > 0", Folding.fold(outlet)));
        filter.article().ifPresent(article -> {
            String folded = Folding.fold(article);
            want(wanted, "(POSITION(? IN p.sha) = 1 OR p.cite_key = ?)", folded, folded);
        });
        filter.language()
                .ifPresent(language -> want(
                        wanted,
                        "(p.language = ? OR POSITION(? IN p.language) = 1)",
                        Folding.fold(language),
                        Folding.fold(language) + "-"));
        filter.kind().ifPresent(kind -> want(wanted, "q.kind = ?", kind.name()));
        filter.verdict().ifPresent(verdict -> want(wanted, "q.verdict = ?", verdict.name()));
        filter.confidence().ifPresent(least -> want(wanted, "q.confidence >= ?", least));
        filter.below().ifPresent(bound -> want(wanted, "q.confidence < ?", bound));
        filter.tag()
                .ifPresent(tag -> want(
                        wanted,
                        "EXISTS (SELECT 1 FROM tag t WHERE t.tag_key = ? AND t.place = q.place)",
                        Tag.key(tag)));
        if (filter.article().isEmpty()) {
            want(wanted, "q.listed");
        }
        if (!filter.thoughts()) {
            want(wanted, "q.act = ?", Quotation.Act.SPEECH.name());
        }
        if (!filter.rejected() && filter.verdict().isEmpty()) {
            want(wanted, "q.verdict <> ?", Review.Verdict.REJECTED.name());
        }
        this.conditions =
                String.join("", wanted.stream().map(sql -> " AND " + sql).toList());
    }

    /** The next rows after {@code place}. */
    List<Index.Row> after(long place) throws SQLException {
        List<Object> all = new ArrayList<>(List.of(place));
        all.addAll(values);
        return database.rows(
                SELECT + "WHERE q.place > ?" + conditions + " ORDER BY q.place FETCH FIRST " + PIECE + " ROWS ONLY",
                inOrder(),
                all.toArray());
    }

    /** The rows among {@code places}, at most {@value #PIECE} of them, in that order. */
    List<Index.Row> at(List<Long> places) throws SQLException {
        if (places.isEmpty()) {
            return List.of();
        }
        List<Object> all = new ArrayList<>(places);
        all.addAll(values);
        String marks = String.join(", ", Collections.nCopies(places.size(), "?"));
        List<Index.Row> rows = database.rows(
                SELECT + "WHERE q.place IN (" + marks + ")" + conditions + " ORDER BY q.place",
                inOrder(),
                all.toArray());
        Map<Long, Index.Row> byPlace = new HashMap<>();
        rows.forEach(row -> byPlace.put(row.place(), row));
        return places.stream().map(byPlace::get).filter(Objects::nonNull).toList();
    }

    /** The rows at these places, in this order, whatever they hold; each article is read once. */
    static List<Index.Row> at(Database database, List<Long> places) throws SQLException {
        Map<Long, Index.Row> byPlace = new HashMap<>();
        for (int from = 0; from < places.size(); from += PIECE) {
            List<Long> piece = places.subList(from, Math.min(places.size(), from + PIECE));
            Map<Long, Reference> articles = new HashMap<>();
            List<Long> pages = piece.stream().map(Place::page).distinct().toList();
            database.rows(
                            ARTICLES.formatted(Credits.marks(pages)),
                            row -> Map.entry(row.getLong(1), ModelJson.reference(Json.parse(row.getString(2)))),
                            pages.toArray())
                    .forEach(article -> articles.put(article.getKey(), article.getValue()));
            database.rows(
                    AT.formatted(Credits.marks(piece)),
                    row -> byPlace.put(
                            row.getLong(1),
                            new Index.Row(
                                    row.getLong(1),
                                    KeptJson.read(Json.parse(row.getString(3))),
                                    article(articles, row.getLong(2)))),
                    piece.toArray());
        }
        return places.stream().map(byPlace::get).filter(Objects::nonNull).toList();
    }

    private static Reference article(Map<Long, Reference> articles, long page) {
        Reference article = articles.get(page);
        if (article == null) {
            throw new IllegalArgumentException("quotations of page %d, which it does not have".formatted(page));
        }
        return article;
    }

    static Index.Row read(ResultSet row) throws SQLException {
        return inOrder().read(row);
    }

    /** Reads rows of which those of one article follow one another: it is read once. */
    static Database.Row<Index.Row> inOrder() {
        return new Database.Row<>() {
            private String written = "";
            private @Nullable Reference article;

            @Override
            public Index.Row read(ResultSet row) throws SQLException {
                String next = row.getString(3);
                Reference reference = article;
                if (reference == null || !next.equals(written)) {
                    reference = ModelJson.reference(Json.parse(next));
                    article = reference;
                    written = next;
                }
                return new Index.Row(row.getLong(1), KeptJson.read(Json.parse(row.getString(2))), reference);
            }
        };
    }

    private void wantSpeaker(List<String> wanted, String speaker, List<String> byAlias) {
        List<Object> bound = new ArrayList<>(List.of(Folding.fold(speaker)));
        bound.addAll(byAlias);
        String named = "POSITION(? IN q.speaker) > 0";
        String known = byAlias.isEmpty()
                ? named
                : "(%s OR EXISTS (SELECT 1 FROM credit c WHERE c.place = q.place AND c.name_key IN (%s)))"
                        .formatted(named, Credits.marks(byAlias));
        want(wanted, known, bound.toArray());
    }

    private void want(List<String> wanted, String sql, Object... bound) {
        wanted.add(sql);
        values.addAll(List.of(bound));
    }
}
