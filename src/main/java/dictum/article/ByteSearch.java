package dictum.article;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finds a byte in a page eight at a time: most of many pages is scripts, style sheets and long attributes. */
final class ByteSearch {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGHS = 0x8080_8080_8080_8080L;

    private ByteSearch() {}

    /** Where {@code sought}, a character of ASCII, stands first from {@code from} on; the length of {@code page} when it does not. */
    static int next(byte[] page, int from, int sought) {
        long everywhere = ONES * sought;
        int i = from;
        for (; i + Long.BYTES <= page.length; i += Long.BYTES) {
            long differing = (long) EIGHT.get(page, i) ^ everywhere;
            // The lowest high bit that is left is that of the first byte that does not differ.
            long found = (differing - ONES) & ~differing & HIGHS;
            if (found != 0) {
                return i + (Long.numberOfTrailingZeros(found) >>> 3);
            }
        }
        while (i < page.length && page[i] != sought) {
            i++;
        }
        return i;
    }
}
