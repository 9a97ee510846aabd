package dictum.store;

import dictum.model.Reference;
import dictum.model.Relative;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which pages belong together: those of one address, which are versions of an article, and those of nearly the same text, which
 * are copies of it.
 *
 * <p>Copies are found by bands of their likeness: two texts that agree in nearly all share a band with near certainty, so that only
 * those few are compared, however many pages there are.
 */
final class Relatives {
    /** A band that so many pages share is furniture of a site, not a text. */
    private static final int CROWD = 200;

    private final Database database;
    private final Fingerprints fingerprints;

    Relatives(Database database, Fingerprints fingerprints) {
        this.database = database;
        this.fingerprints = fingerprints;
    }

    /** The numbers of the pages that share a band, at most so many as are worth comparing. */
    private Set<Long> sharing(Likeness likeness, long own) throws SQLException {
        Set<Long> pages = fingerprints.sharing(likeness, CROWD);
        pages.remove(own);
        return pages.stream().limit(CROWD).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Other versions in the order of their capture, then copies. */
    List<Relative> of(Page page) throws SQLException {
        List<Found> found = new ArrayList<>();
        Like own = database.row(
                        "SELECT url, likeness FROM page WHERE seq = ?",
                        row -> new Like(row.getString(1), row.getString(2)),
                        page.seq())
                .orElse(new Like(null, null));
        if (own.url() != null) {
            found.addAll(database.rows(
                    "SELECT reference, likeness FROM page WHERE url_number = ? AND url = ? AND seq <> ? AND reference IS NOT NULL ORDER BY seq",
                    row -> new Found(ModelJson.reference(Json.parse(row.getString(1))), row.getString(2), true),
                    Database.number(own.url()),
                    own.url(),
                    page.seq()));
        }
        Likeness likeness = Likeness.parse(own.likeness());
        Set<Long> sharing = sharing(likeness, page.seq());
        if (!sharing.isEmpty()) {
            List<Object> values = new ArrayList<>(List.of(own.url() == null ? "" : own.url()));
            values.addAll(sharing);
            found.addAll(database.rows(
                    """
                    SELECT reference, likeness FROM page WHERE reference IS NOT NULL AND (url IS NULL OR url <> ?)
                    AND seq IN (%s) ORDER BY seq""".formatted(Credits.marks(values.subList(1, values.size()))),
                    row -> new Found(ModelJson.reference(Json.parse(row.getString(1))), row.getString(2), false),
                    values.toArray()));
        }
        List<Relative> relatives = new ArrayList<>();
        for (Found one : found) {
            if (one.version() || likeness.isNear(Likeness.parse(one.likeness()))) {
                relatives.add(
                        new Relative(one.version() ? Relative.Kind.VERSION : Relative.Kind.COPY, one.reference()));
            }
        }
        return relatives;
    }

    /** All addresses that the very bytes of a page were captured from, in order. */
    List<URI> addresses(Page page) throws SQLException {
        return database
                .rows(
                        "SELECT address FROM capture WHERE sha_number = ? AND sha = ? AND address IS NOT NULL ORDER BY seq",
                        row -> URI.create(row.getString(1)),
                        Database.number(page.sha256()),
                        page.sha256())
                .stream()
                .distinct()
                .toList();
    }

    private record Like(@Nullable String url, @Nullable String likeness) {}

    private record Found(Reference reference, @Nullable String likeness, boolean version) {}
}
