package dictum.store;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The numbers by which pages are found: the first digits of the identifiers of their quotations, and the bands of their likeness.
 *
 * <p>Such numbers come in no order. An index of the database has another of its own pages read and written for each of them, and the
 * more of these there are, the fewer are the same. So the database keeps what each page adds in one row, in the order of capture, and
 * now and then all that was added in one row of many; the numbers are put in their order in memory once somebody looks for one: eight
 * bytes for each quotation, a hundred for each page.
 *
 * <p>Nothing is taken out. So what is found may be no longer so, and whoever finds a page by it looks at the page.
 */
final class Fingerprints {
    /** Rows of one page have numbers above 0, rows of many have numbers below. */
    static final String TABLE =
            "CREATE TABLE IF NOT EXISTS fingerprint (number BIGINT PRIMARY KEY, digits VARBINARY NOT NULL, bands VARBINARY NOT NULL)";

    /** From so many identifiers on rows of one page become a row of many. */
    private static final int MANY = 1 << 14;

    /** H2 takes rows of twice as many. */
    private static final int LONGEST = 1 << 16;

    /** A page's number has so many bits behind the digits, and behind a band. */
    private static final int BITS_BEHIND_DIGITS = 32;

    private static final int BITS_BEHIND_BAND = 26;
    private static final long PAGE_BEHIND_DIGITS = (1L << BITS_BEHIND_DIGITS) - 1;
    private static final long PAGE_BEHIND_BAND = (1L << BITS_BEHIND_BAND) - 1;

    /** The last bits of a band tell those of one text apart. */
    private static final int OF_ONE_TEXT = 4;

    private final Database database;

    /** Nothing until something is looked for; nothing again when the database took something back. */
    private Optional<Sorted> sorted = Optional.empty();

    private int rollbacks;

    Fingerprints(Database database) {
        this.database = database;
    }

    private static final class Sorted {
        final SortedNumbers digits = new SortedNumbers();
        final SortedNumbers bands = new SortedNumbers();

        /** The numbers of the last row of one page, and of the last row of many. */
        long ofOne;

        long ofMany;

        /** The greatest number of a page that any of it is of. */
        long newest;

        /** How many identifiers are in rows of one page. */
        int few;

        void know(long[] numbers, long page) {
            for (long number : numbers) {
                newest = Math.max(newest, number & page);
            }
        }
    }

    /** Adds the numbers of a page, within a transaction of the caller's. */
    void put(Page page, Collection<String> ids, Likeness likeness) throws SQLException {
        Sorted all = sorted();
        boolean isNew = page.seq() > all.newest;
        all.newest = Math.max(all.newest, page.seq());
        long[] digits = ids.stream()
                .mapToLong(id -> digits(IdDigits.first(id)) | page.seq())
                .filter(number -> isNew || !all.digits.has(number))
                .toArray();
        // Of a page whose number does not fit no copies are found.
        long[] bands = page.seq() > PAGE_BEHIND_BAND
                ? new long[0]
                : Arrays.stream(likeness.bands())
                        .map(band -> band(band) | page.seq())
                        .filter(number -> isNew || !all.bands.has(number))
                        .toArray();
        for (int from = 0; from < Math.max(digits.length, bands.length); from += LONGEST) {
            write(++all.ofOne, piece(digits, from), piece(bands, from));
        }
        for (long number : digits) {
            all.digits.add(number);
        }
        for (long number : bands) {
            all.bands.add(number);
        }
        all.few += digits.length;
        if (all.few >= MANY) {
            pack(all);
        }
    }

    private void pack(Sorted all) throws SQLException {
        List<long[]> digits = new ArrayList<>();
        List<long[]> bands = new ArrayList<>();
        database.rows("SELECT digits, bands FROM fingerprint WHERE number > 0", row -> {
            digits.add(numbers(row.getBytes(1)));
            return bands.add(numbers(row.getBytes(2)));
        });
        long[] allDigits = inOrder(digits);
        long[] allBands = inOrder(bands);
        for (int from = 0; from < Math.max(allDigits.length, allBands.length); from += LONGEST) {
            write(--all.ofMany, piece(allDigits, from), piece(allBands, from));
        }
        database.update("DELETE FROM fingerprint WHERE number > 0");
        all.few = 0;
    }

    private void write(long number, long[] digits, long[] bands) throws SQLException {
        database.update(
                "INSERT INTO fingerprint (number, digits, bands) VALUES (?, ?, ?)",
                number,
                bytes(digits),
                bytes(bands));
    }

    private static long[] piece(long[] numbers, int from) {
        return Arrays.copyOfRange(numbers, Math.min(from, numbers.length), Math.min(from + LONGEST, numbers.length));
    }

    private static byte[] bytes(long[] numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Long.BYTES);
        bytes.asLongBuffer().put(numbers);
        return bytes.array();
    }

    private static long[] numbers(byte[] bytes) {
        long[] numbers = new long[bytes.length / Long.BYTES];
        ByteBuffer.wrap(bytes).asLongBuffer().get(numbers);
        return numbers;
    }

    /** The numbers of the pages that may have a quotation of that identifier; hardly ever more than one. */
    Set<Long> withId(String id) throws SQLException {
        return withDigits(digits(IdDigits.first(id)));
    }

    /** The identifiers that start with {@code prefix}, at most {@code limit} of them, in order. */
    List<String> ids(String prefix, int limit) throws SQLException {
        long last = digits(IdDigits.last(prefix)) | PAGE_BEHIND_DIGITS;
        List<String> ids = new ArrayList<>();
        long[] next = sorted().digits.between(digits(IdDigits.first(prefix)), last, 1);
        while (next.length > 0 && ids.size() < limit) {
            long digits = next[0] & ~PAGE_BEHIND_DIGITS;
            Set<String> ofTheseDigits = new TreeSet<>();
            for (long page : withDigits(digits)) {
                database
                        .rows(
                                "SELECT id FROM quotation WHERE place BETWEEN ? AND ?",
                                row -> row.getString(1),
                                Place.first(page),
                                Place.last(page))
                        .stream()
                        .filter(id -> id.startsWith(prefix) && digits(IdDigits.first(id)) == digits)
                        .forEach(ofTheseDigits::add);
            }
            ids.addAll(ofTheseDigits);
            long end = digits | PAGE_BEHIND_DIGITS;
            next = end == Long.MAX_VALUE ? new long[0] : sorted().digits.between(end + 1, last, 1);
        }
        return ids.stream().limit(limit).toList();
    }

    private Set<Long> withDigits(long digits) throws SQLException {
        long[] found = sorted().digits.between(digits, digits | PAGE_BEHIND_DIGITS, Integer.MAX_VALUE);
        return pages(found, PAGE_BEHIND_DIGITS);
    }

    /** The numbers of the pages that share a band, for each band at most {@code crowd}. */
    Set<Long> sharing(Likeness likeness, int crowd) throws SQLException {
        Set<Long> pages = new TreeSet<>();
        for (long band : likeness.bands()) {
            long first = band(band);
            pages.addAll(pages(sorted().bands.between(first, first | PAGE_BEHIND_BAND, crowd), PAGE_BEHIND_BAND));
        }
        return pages;
    }

    private static Set<Long> pages(long[] numbers, long bits) {
        if (numbers.length == 0) {
            return Set.of();
        }
        Set<Long> pages = new LinkedHashSet<>();
        for (long number : numbers) {
            pages.add(number & bits);
        }
        return pages;
    }

    /** The first number of these digits; the page's is to be added. */
    private static long digits(int digits) {
        return (long) digits << BITS_BEHIND_DIGITS;
    }

    /** The first number of a band; the page's is to be added. */
    private static long band(long band) {
        return (band >>> BITS_BEHIND_BAND + OF_ONE_TEXT << OF_ONE_TEXT | band & (1 << OF_ONE_TEXT) - 1)
                << BITS_BEHIND_BAND;
    }

    private Sorted sorted() throws SQLException {
        if (sorted.isPresent() && rollbacks == database.rollbacks()) {
            return sorted.get();
        }
        rollbacks = database.rollbacks();
        Sorted all = new Sorted();
        List<long[]> digits = new ArrayList<>();
        List<long[]> bands = new ArrayList<>();
        database.rows("SELECT number, digits, bands FROM fingerprint ORDER BY number", row -> {
            long number = row.getLong(1);
            if (number < 0) {
                all.ofMany = Math.min(all.ofMany, number);
                long[] manyDigits = numbers(row.getBytes(2));
                long[] manyBands = numbers(row.getBytes(3));
                all.know(manyDigits, PAGE_BEHIND_DIGITS);
                all.know(manyBands, PAGE_BEHIND_BAND);
                all.digits.addAll(manyDigits);
                all.bands.addAll(manyBands);
            } else {
                all.ofOne = number;
                digits.add(numbers(row.getBytes(2)));
                bands.add(numbers(row.getBytes(3)));
            }
            return number;
        });
        long[] few = inOrder(digits);
        long[] fewBands = inOrder(bands);
        all.few = few.length;
        all.digits.addAll(few);
        all.bands.addAll(fewBands);
        all.know(few, PAGE_BEHIND_DIGITS);
        all.know(fewBands, PAGE_BEHIND_BAND);
        sorted = Optional.of(all);
        return all;
    }

    private static long[] inOrder(List<long[]> pieces) {
        long[] all = new long[pieces.stream().mapToInt(piece -> piece.length).sum()];
        int length = 0;
        for (long[] piece : pieces) {
            System.arraycopy(piece, 0, all, length, piece.length);
            length += piece.length;
        }
        Arrays.sort(all);
        return all;
    }
}
