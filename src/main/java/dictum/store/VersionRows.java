package dictum.store;

import dictum.model.ArticleCorrection;
import dictum.model.ArticleReview;
import dictum.model.Reference;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Settles the versions of an article with one another, and writes what is otherwise then; within a transaction of the caller's. */
final class VersionRows {
    private final Database database;
    private final DecisionRows decisions;
    private final ArticleReviewRows articleReviews;
    private final QuotationRows quotations;

    VersionRows(Database database, DecisionRows decisions, ArticleReviewRows articleReviews, QuotationRows quotations) {
        this.database = database;
        this.decisions = decisions;
        this.articleReviews = articleReviews;
        this.quotations = quotations;
    }

    /** The addresses that a page had until now, and has when it is read as {@code reference}. */
    Set<String> addresses(Page page, Reference reference) throws SQLException {
        Set<String> addresses = new HashSet<>(database.rows(
                "SELECT url FROM page WHERE seq = ? AND url IS NOT NULL", row -> row.getString(1), page.seq()));
        reference.url().map(URI::toString).ifPresent(addresses::add);
        return addresses;
    }

    /** Whether pages other than this one have one of these addresses. */
    boolean areShared(Set<String> addresses, Page page) throws SQLException {
        for (String address : addresses) {
            if (at(address).stream().anyMatch(other -> other.seq() != page.seq())) {
                return true;
            }
        }
        return false;
    }

    /** The addresses that more than one page has. */
    List<String> shared() throws SQLException {
        List<String> shared = new ArrayList<>();
        List<Long> numbers = database.rows(
                "SELECT url_number FROM page WHERE url_number IS NOT NULL GROUP BY url_number HAVING COUNT(*) > 1 ORDER BY url_number",
                row -> row.getLong(1));
        for (long number : numbers) {
            shared.addAll(database.rows(
                    "SELECT url FROM page WHERE url_number = ? GROUP BY url HAVING COUNT(*) > 1 ORDER BY url",
                    row -> row.getString(1),
                    number));
        }
        return shared;
    }

    /** Those of these addresses that more than one page has. */
    Set<String> shared(Set<String> addresses) throws SQLException {
        Set<String> shared = new LinkedHashSet<>();
        for (String address : addresses) {
            if (at(address).size() > 1) {
                shared.add(address);
            }
        }
        return shared;
    }

    /**
     * What a page that is being put has then; those of its address that are there are written.
     *
     * @param changed is told of the pages that were written
     */
    Reread settled(Reread read, Set<String> addresses, List<Page> changed) throws SQLException {
        Reread settled = read;
        for (String address : addresses) {
            boolean own = read.reference().url().map(URI::toString).equals(Optional.of(address));
            boolean last = isAddedLast(read, address);
            List<Versions.Version> versions = new ArrayList<>();
            for (Page page : at(address)) {
                if (page.seq() != read.page().seq() && (!last || hasSomethingOfItsOwn(page))) {
                    versions.add(version(page));
                }
            }
            List<Versions.Version> all = new ArrayList<>(versions);
            if (own) {
                all.add(version(read.page(), read.reference(), read.quotations()));
            }
            Map<Long, List<Kept>> standing = Versions.settled(all);
            write(versions, standing, changed);
            settled = own ? settled.with(of(standing, read.page())) : settled;
        }
        return settled;
    }

    /** Whether a page is new, later than all of its address, and nobody decided on it: then it changes none of these. */
    private boolean isAddedLast(Reread read, String address) throws SQLException {
        return decisions.made(read.page().sha256()).isEmpty()
                && at(address).stream()
                        .allMatch(page -> page.seq() < read.page().seq());
    }

    /** Whether anything of a page is listed or decided on: of all others a page that is added last takes nothing. */
    private boolean hasSomethingOfItsOwn(Page page) throws SQLException {
        return database.count("""
                        SELECT COUNT(*) FROM page WHERE seq = ? AND (listed OR EXISTS
                          (SELECT 1 FROM decision d WHERE d.sha = page.sha AND NOT d.undone))""", page.seq()) > 0;
    }

    /**
     * Settles the pages of an address, all of whose names are counted.
     *
     * @param changed is told of the pages that were written
     */
    void settle(String address, List<Page> changed) throws SQLException {
        List<Versions.Version> versions = new ArrayList<>();
        for (Page page : at(address)) {
            versions.add(version(page));
        }
        write(versions, Versions.settled(versions), changed);
    }

    private void write(List<Versions.Version> versions, Map<Long, List<Kept>> standing, List<Page> changed)
            throws SQLException {
        for (Versions.Version version : versions) {
            List<Kept> now = of(standing, version.page());
            if (now.equals(version.quotations())) {
                continue;
            }
            for (int i = 0; i < now.size(); i++) {
                if (!now.get(i).equals(version.quotations().get(i))) {
                    long place = quotations
                            .place(now.get(i).id(), version.page().seq())
                            .orElseThrow();
                    quotations.replace(place, version.page(), version.reference(), now.get(i));
                }
            }
            database.update(
                    "UPDATE page SET searched = FALSE, statements = ?, waiting = ?, listed = ? WHERE seq = ?",
                    QuotationRows.statements(now),
                    QuotationRows.waiting(now),
                    QuotationRows.isListed(now),
                    version.page().seq());
            changed.add(version.page());
        }
    }

    private static List<Kept> of(Map<Long, List<Kept>> standing, Page page) {
        return standing.getOrDefault(page.seq(), List.of());
    }

    /** The pages of an address that were read, in the order of their capture. */
    private List<Page> at(String address) throws SQLException {
        return database.rows(
                PageRows.COLUMNS + "WHERE url_number = ? AND url = ? AND reference IS NOT NULL ORDER BY seq",
                PageRows::page,
                Database.number(address),
                address);
    }

    private Versions.Version version(Page page) throws SQLException {
        Reference reference = database.row(
                        "SELECT reference FROM page WHERE seq = ?",
                        row -> ModelJson.reference(Json.parse(row.getString(1))),
                        page.seq())
                .orElseThrow();
        return version(
                page,
                reference,
                quotations.of(page).stream().map(Index.Row::kept).toList());
    }

    private Versions.Version version(Page page, Reference reference, List<Kept> kept) throws SQLException {
        ArticleCorrection corrected = articleReviews.of(page.sha256()).stream()
                .map(ArticleReview::correction)
                .reduce(ArticleCorrection.NONE, ArticleCorrection::then);
        return new Versions.Version(page, reference, corrected, kept, decisions.made(page.sha256()));
    }
}
