package dictum.article;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A page's bytes as the parser gets them: without the inside of comments, style sheets, scripts and drawings, and without some
 * attributes, of which nothing is read, or only rarely. All elements stay where they are.
 */
final class LeanPage {
    private final byte[] bytes;
    private final Charset charset;

    /** Pairs of where something to spare begins and ends, in order. */
    private int[] spared = new int[64];

    private int count;
    private int[] scripts = new int[32];
    private int scriptCount;

    /** Whether all that follows stays. */
    private boolean complete;

    LeanPage(byte[] bytes, Charset charset) {
        this.bytes = bytes;
        this.charset = charset;
    }

    /** Takes out what stands from {@code start} to {@code end}, when there is anything. */
    void spare(int start, int end) {
        if (end > start && !complete) {
            spared = with(spared, count, start, end);
            count += 2;
        }
    }

    /** Leaves all that follows as it is. */
    void spareNoMore() {
        complete = true;
    }

    /** Takes out the inside of a script, which can still be asked for. */
    void spareScript(int start, int end) {
        if (complete) {
            return;
        }
        scripts = with(scripts, scriptCount, start, end);
        scriptCount += 2;
        spare(start, end);
    }

    private static int[] with(int[] pairs, int count, int start, int end) {
        int[] longer = count + 2 > pairs.length ? Arrays.copyOf(pairs, 2 * pairs.length) : pairs;
        longer[count] = start;
        longer[count + 1] = end;
        return longer;
    }

    /** Whether a byte below 128 always means that character of ASCII, so that the scan saw the marks that the parser sees. */
    private boolean isPlain() {
        String name = charset.name().toLowerCase(Locale.ROOT);
        return name.equals("utf-8")
                || name.equals("us-ascii")
                || name.startsWith("iso-8859-")
                || name.startsWith("windows-125")
                || name.startsWith("koi8")
                || name.startsWith("euc-");
    }

    InputStream open() {
        if (count == 0 || !isPlain()) {
            return new ByteArrayInputStream(bytes);
        }
        int gone = 0;
        for (int i = 0; i < count; i += 2) {
            gone += spared[i + 1] - spared[i];
        }
        byte[] lean = new byte[bytes.length - gone];
        int length = 0;
        int from = 0;
        for (int i = 0; i < count; i += 2) {
            System.arraycopy(bytes, from, lean, length, spared[i] - from);
            length += spared[i] - from;
            from = spared[i + 1];
        }
        System.arraycopy(bytes, from, lean, length, bytes.length - from);
        return new ByteArrayInputStream(lean);
    }

    /** The scripts that were taken out. */
    List<String> scripts() {
        List<String> taken = new ArrayList<>();
        for (int i = 0; i < scriptCount && isPlain(); i += 2) {
            taken.add(new String(bytes, scripts[i], scripts[i + 1] - scripts[i], charset));
        }
        return taken;
    }
}
