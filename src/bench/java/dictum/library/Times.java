package dictum.library;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;

/** How long things took, by the clock and by the processor; what other programs do stretches the first alone. */
final class Times {
    private double[] wall = new double[64];
    private double[] work = new double[64];
    private int size;

    /** Something that is measured. */
    interface Job {
        void run() throws Exception;
    }

    /** What this thread does; its processor time is counted to the microsecond. */
    void measure(Job job) throws Exception {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long clock = System.nanoTime();
        long used = threads.getCurrentThreadCpuTime();
        job.run();
        add((System.nanoTime() - clock) / 1e6, (threads.getCurrentThreadCpuTime() - used) / 1e6);
    }

    /** What all threads of this program do meanwhile; their processor time is counted to the hundredth of a second. */
    void measureAll(Job job) throws Exception {
        long clock = System.nanoTime();
        long used = processor();
        job.run();
        add((System.nanoTime() - clock) / 1e6, (processor() - used) / 1e6);
    }

    double wall(double part) {
        return quantile(wall, part);
    }

    double work(double part) {
        return quantile(work, part);
    }

    double wallSum() {
        return Arrays.stream(wall, 0, size).sum();
    }

    double workSum() {
        return Arrays.stream(work, 0, size).sum();
    }

    /** {@code 12 ms (8 ms of processor)}, so that of a hundred so many were quicker. */
    String at(double part) {
        return String.format(Locale.ROOT, "%.1f ms (%.1f)", wall(part), work(part));
    }

    /** The most that was in use after a collection, in megabytes. */
    static long mostInUse() {
        long most = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP
                    && pool.getCollectionUsage() != null
                    && pool.getName().contains("Gen")) {
                most = Math.max(most, pool.getCollectionUsage().getUsed());
            }
        }
        return most >> 20;
    }

    /** Nanoseconds of processor time that this program has used. */
    static long processor() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime();
    }

    private void add(double clock, double used) {
        if (size == wall.length) {
            wall = Arrays.copyOf(wall, size * 2);
            work = Arrays.copyOf(work, size * 2);
        }
        wall[size] = clock;
        work[size++] = used;
    }

    private double quantile(double[] values, double part) {
        double[] sorted = Arrays.copyOf(values, size);
        Arrays.sort(sorted);
        return size == 0 ? 0 : sorted[Math.min(size - 1, (int) (part * size))];
    }
}
