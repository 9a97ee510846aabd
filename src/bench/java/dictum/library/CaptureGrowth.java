package dictum.library;

import dictum.model.Snapshot;
import dictum.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Whether capturing becomes dearer as the library grows: libraries of several sizes stand open in one Java, and fifty pages at a time
 * are captured into each in turn, so that whatever slows the machine slows all of them.
 *
 * <p>Run with {@code -Dcount=10000,100000,1000000} and {@code -Dfolder=} where the libraries are kept; those that are not there are filled
 * and indexed first. Told are, for each size, the processor time of the capturing thread against that of making as many pages (the mean
 * of all libraries), what is left for closing counted in, and the bytes that a page wrote to files, which are the same on a busy machine.
 * With {@code -Dengine=true} pages are read and searched for quotations as the product does it; without, what is in them is known
 * beforehand, so that only keeping is measured.
 */
public final class CaptureGrowth {
    private static final long SEED = 7;
    private static final int PAGES = 50;
    private static final int TURNS = 23;

    /** Turns that are for Java, which learns the program. */
    private static final int UNMEASURED = 3;

    private static final String CAPTURED = "captured.txt";

    private final int articles;
    private final Path folder;
    private final InventedPress press;
    private final QuoteLibrary library;
    private final Times making = new Times();
    private final Times capturing = new Times();
    private final Times closing = new Times();
    private long written;

    private CaptureGrowth(int quotations, Path folder) throws IOException {
        this.articles = quotations / InventedPress.PER_ARTICLE;
        this.folder = folder;
        this.press = new InventedPress(SEED, articles);
        if (!Files.exists(folder.resolve(CAPTURED))) {
            new InventedLibrary(press, SEED).fill(folder, articles);
            Files.writeString(folder.resolve(CAPTURED), "0");
        }
        long clock = System.nanoTime();
        this.library = Boolean.getBoolean("engine")
                ? InventedLibrary.openForTheProduct(folder)
                : QuoteLibrary.open(
                        Store.open(folder),
                        press::read,
                        InventedPress.VERSION,
                        press,
                        Clock.systemUTC(),
                        Progress.NONE);
        System.out.printf(Locale.ROOT, "%,d: open after %.1f s%n", quotations, (System.nanoTime() - clock) / 1e9);
    }

    public static void main(String[] arguments) throws Exception {
        Path home = Files.createDirectories(Path.of(System.getProperty("folder")));
        List<CaptureGrowth> libraries = new ArrayList<>();
        for (String size : System.getProperty("count").split(",", -1)) {
            libraries.add(new CaptureGrowth(Integer.parseInt(size), home.resolve(size)));
        }
        for (int turn = 0; turn < TURNS; turn++) {
            for (CaptureGrowth one : libraries) {
                one.turn(turn >= UNMEASURED);
            }
        }
        System.out.printf("heap in use after collection: %d MB%n", Times.mostInUse());
        double making = 0;
        for (CaptureGrowth one : libraries) {
            making += one.making.workSum() / libraries.size();
            long before = bytes();
            one.closing.measure(one.library::close);
            one.written += bytes() - before;
        }
        for (CaptureGrowth one : libraries) {
            one.tell(making);
        }
    }

    private void turn(boolean measured) throws Exception {
        int captured = Integer.parseInt(Files.readString(folder.resolve(CAPTURED)));
        Files.writeString(folder.resolve(CAPTURED), Integer.toString(captured + PAGES));
        List<Snapshot> pages = new ArrayList<>();
        Times made = measured ? making : new Times();
        for (int i = 0; i < PAGES; i++) {
            int number = articles + captured + i;
            made.measure(() -> pages.add(press.snapshot(number)));
        }
        Times kept = new Times();
        long before = bytes();
        for (Snapshot page : pages) {
            (measured ? capturing : kept).measure(() -> library.capture(page));
        }
        if (measured) {
            written += bytes() - before;
        }
    }

    private void tell(double allMaking) {
        int number = (TURNS - UNMEASURED) * PAGES;
        double work = capturing.workSum() + closing.workSum();
        System.out.printf(
                Locale.ROOT,
                "%,10d: %.1f x the making of a page; %.2f ms, of it closing %.2f; 99 in 100 within %s; written %,d kB a page%n",
                articles * InventedPress.PER_ARTICLE,
                work / allMaking,
                work / number,
                closing.workSum() / number,
                capturing.at(0.99),
                written / number >> 10);
    }

    /** Bytes that this program gave the system to write, so far. */
    private static long bytes() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/self/io"))) {
            if (line.startsWith("wchar: ")) {
                return Long.parseLong(line.substring(7));
            }
        }
        return 0;
    }
}
