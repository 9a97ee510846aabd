package dictum.capture;

/**
 * How much of some bytes is UTF-8.
 *
 * @param wellFormed characters of two to four bytes
 * @param malformed bytes, or beginnings of characters, that cannot be UTF-8
 */
record Utf8Check(int wellFormed, int malformed) {
    /** So many characters of another encoding are not well-formed UTF-8 by chance. */
    static final int NO_ACCIDENT = 20;

    /** Well-formed characters for each broken one, at least. */
    private static final int MOST_BROKEN = 10;

    static Utf8Check of(byte[] bytes) {
        int wellFormed = 0;
        int malformed = 0;
        int i = 0;
        while (i < bytes.length) {
            int lead = bytes[i] & 0xFF;
            if (lead < 0x80) {
                i++;
                continue;
            }
            int more = followers(lead);
            int good = 0;
            while (good < more && i + 1 + good < bytes.length && follows(lead, good, bytes[i + 1 + good] & 0xFF)) {
                good++;
            }
            if (more > 0 && good == more) {
                wellFormed++;
            } else {
                malformed++;
            }
            i += 1 + good;
        }
        return new Utf8Check(wellFormed, malformed);
    }

    boolean valid() {
        return malformed == 0;
    }

    /** Whether it is UTF-8 of which some bytes were broken on the way: so many characters are not well-formed by chance. */
    boolean damaged() {
        return wellFormed >= NO_ACCIDENT && wellFormed >= MOST_BROKEN * malformed;
    }

    /** A stray byte does not make a page another encoding's; more wrong than right does. */
    boolean mostlyWrong() {
        return malformed > wellFormed;
    }

    private static int followers(int lead) {
        if (lead >= 0xC2 && lead <= 0xDF) {
            return 1;
        }
        if (lead >= 0xE0 && lead <= 0xEF) {
            return 2;
        }
        return lead >= 0xF0 && lead <= 0xF4 ? 3 : 0;
    }

    /** Unicode, table 3-7: the byte after some leads has a narrower range, which shuts out overlong forms and surrogates. */
    private static boolean follows(int lead, int index, int next) {
        int low = 0x80;
        int high = 0xBF;
        if (index == 0) {
            switch (lead) {
                case 0xE0 -> low = 0xA0;
                case 0xED -> high = 0x9F;
                case 0xF0 -> low = 0x90;
                case 0xF4 -> high = 0x8F;
                default -> {}
            }
        }
        return next >= low && next <= high;
    }
}
