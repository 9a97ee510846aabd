package dictum.store;

import dictum.model.Entry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/** Entries read piece by piece: all that answer a filter, or those among the places that hold the words looked for. */
final class Entries implements Iterator<Entry> {
    private final Optional<long[]> places;
    private final Function<Index.Row, Entry> entry;
    private final Pieces pieces;
    private final Deque<Index.Row> piece = new ArrayDeque<>();
    private long after = Long.MIN_VALUE;
    private int nextPlace;
    private boolean ended;

    Entries(Optional<long[]> places, Function<Index.Row, Entry> entry, Pieces pieces) {
        this.places = places;
        this.entry = entry;
        this.pieces = pieces;
    }

    /** Reads one piece from the database. */
    interface Pieces {
        List<Index.Row> after(long place);

        List<Index.Row> at(List<Long> places);
    }

    @Override
    public boolean hasNext() {
        while (piece.isEmpty() && !ended) {
            if (places.isPresent()) {
                readPlaces(places.get());
            } else {
                piece.addAll(pieces.after(after));
                ended = piece.size() < EntryRows.PIECE;
                if (!piece.isEmpty()) {
                    after = piece.getLast().place();
                }
            }
        }
        return !piece.isEmpty();
    }

    @Override
    public Entry next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no more entries");
        }
        return entry.apply(piece.removeFirst());
    }

    private void readPlaces(long[] all) {
        List<Long> some = new ArrayList<>();
        while (nextPlace < all.length && some.size() < EntryRows.PIECE) {
            some.add(all[nextPlace++]);
        }
        piece.addAll(pieces.at(some));
        ended = nextPlace >= all.length;
    }
}
