package dictum.store;

import dictum.model.DictumException;
import dictum.model.DictumException.Kind;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an index knows of its journal that the journal no longer has: whoever throws that index away loses it.
 *
 * @param shortened how the journal is shorter than it was, in words; nothing when it is not
 * @param decisions of which no good line is left, one sentence each
 */
record JournalLoss(Optional<String> shortened, List<String> decisions) {
    private static final int FEW = 20;

    JournalLoss {
        decisions = List.copyOf(decisions);
    }

    /** @param index that was made of that journal */
    static JournalLoss of(Index index, Journal journal) throws SQLException {
        long read = number(index, Index.SEQ);
        List<Long> missing = new ArrayList<>();
        long[] last = {0};
        journal.read(0, (number, line) -> {
            if (line.isPresent()) {
                addBetween(last[0], line.get().seq(), missing);
                last[0] = line.get().seq();
            }
        });
        addBetween(last[0], read + 1, missing);
        List<String> decisions = new ArrayList<>();
        for (long line : missing) {
            Optional<String> decided = index.decisions().words(line);
            (decided.isPresent() ? decided : index.articleReviews().words(line))
                    .ifPresent(words -> decisions.add(
                            "line %d of %s is lost, and with it: %s".formatted(line, Journal.NAME, words)));
        }
        return new JournalLoss(
                isShorter(index, journal)
                        ? Optional.of("%s is shorter than it was (%d of %d bytes)"
                                .formatted(Journal.NAME, journal.end(), number(index, Index.END)))
                        : Optional.empty(),
                decisions);
    }

    /** Whether the journal ends before what the index took over from it. */
    static boolean isShorter(Index index, Journal journal) throws SQLException {
        return number(index, Index.SEQ) > journal.seq() || number(index, Index.END) > journal.end();
    }

    private static long number(Index index, String name) throws SQLException {
        return index.meta(name).map(Long::parseLong).orElse(0L);
    }

    private static void addBetween(long last, long next, List<Long> missing) {
        for (long line = last + 1; line < next; line++) {
            missing.add(line);
        }
    }

    /** All of it, one sentence each. */
    List<String> told() {
        List<String> told = new ArrayList<>();
        shortened.ifPresent(told::add);
        told.addAll(lost());
        return told;
    }

    /** The decisions, of many only the first. */
    List<String> lost() {
        if (decisions.size() <= FEW) {
            return decisions;
        }
        List<String> first = new ArrayList<>(decisions.subList(0, FEW));
        first.add("%d decisions more are lost with other lines".formatted(decisions.size() - FEW));
        return first;
    }

    /** Why the library {@code folder} is not opened, and how to go on. */
    DictumException refused(Path folder) {
        return new DictumException(Kind.DAMAGED, """
                in %s %s: pages or decisions that the index knows are missing%s. Nothing was changed: put %s back from a backup. To go on without what is \
                missing, run 'dictum rebuild', which names it.""".formatted(
                        folder,
                        shortened.orElseThrow(),
                        decisions.isEmpty() ? "" : "; decisions: %d".formatted(decisions.size()),
                        Journal.NAME));
    }
}
