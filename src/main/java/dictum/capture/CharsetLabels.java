package dictum.capture;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The names by which web pages call character encodings, and what browsers take them for.
 *
 * <p>Names that are not here are ignored, even where Java knows them: no page is written in EBCDIC. ISO-8859-1 and ASCII
 * mean windows-1252 on the web, GB2312 means its superset, and so on. Encodings that the standard replaces by an error, since
 * they hide markup (ISO-2022-KR, HZ), are left out, and so are ISO-8859-10 and -14, which Java lacks.
 *
 * @see <a href="https://encoding.spec.whatwg.org/#names-and-labels">WHATWG Encoding, names and labels</a>
 */
final class CharsetLabels {
    /** Java's name first, then the labels. */
    private static final String TABLE = """
            UTF-8          utf-8 utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8
            IBM866         866 cp866 csibm866 ibm866 dos-866
            ISO-8859-2     csisolatin2 iso-8859-2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 latin2
            ISO-8859-3     csisolatin3 iso-8859-3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 l3 latin3
            ISO-8859-4     csisolatin4 iso-8859-4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 l4 latin4
            ISO-8859-5     csisolatincyrillic cyrillic iso-8859-5 iso-ir-144 iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988
            ISO-8859-6     arabic asmo-708 csisolatinarabic ecma-114 iso-8859-6 iso-8859-6-e iso-8859-6-i iso-ir-127 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987
            ISO-8859-7     csisolatingreek ecma-118 elot_928 greek greek8 iso-8859-7 iso-ir-126 iso8859-7 iso88597 iso_8859-7 iso_8859-7:1987 sun_eu_greek
            ISO-8859-8     csisolatinhebrew hebrew iso-8859-8 iso-8859-8-e iso-8859-8-i csiso88598e csiso88598i logical visual iso-ir-138 iso8859-8 iso88598 iso_8859-8 iso_8859-8:1988
            ISO-8859-13    iso-8859-13 iso8859-13 iso885913
            ISO-8859-15    csisolatin9 iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9
            ISO-8859-16    iso-8859-16
            KOI8-R         cskoi8r koi koi8 koi8-r koi8_r
            KOI8-U         koi8-ru koi8-u
            x-MacRoman     csmacintosh mac macintosh x-mac-roman
            x-MacUkraine   x-mac-cyrillic x-mac-ukrainian
            x-windows-874  dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 windows-874
            windows-1250   cp1250 windows-1250 x-cp1250
            windows-1251   cp1251 windows-1251 x-cp1251
            windows-1252   ansi_x3.4-1968 ascii us-ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 l1 latin1 windows-1252 x-cp1252
            windows-1253   cp1253 windows-1253 x-cp1253
            windows-1254   cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 l5 latin5 windows-1254 x-cp1254
            windows-1255   cp1255 windows-1255 x-cp1255
            windows-1256   cp1256 windows-1256 x-cp1256
            windows-1257   cp1257 windows-1257 x-cp1257
            windows-1258   cp1258 windows-1258 x-cp1258
            GB18030        chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 x-gbk gb18030
            Big5-HKSCS     big5 big5-hkscs cn-big5 csbig5 x-x-big5
            EUC-JP         cseucpkdfmtjapanese euc-jp x-euc-jp
            ISO-2022-JP    csiso2022jp iso-2022-jp
            windows-31j    csshiftjis ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis
            x-windows-949  cseuckr csksc56011987 euc-kr iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 windows-949
            UTF-16BE       unicodefffe utf-16be
            UTF-16LE       csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16 utf-16le
            """;

    private static final Map<String, Charset> LABELS = read();

    private CharsetLabels() {}

    /** The encoding that an HTTP header or a detector calls {@code label}, or nothing when it is no label of the web. */
    static Optional<Charset> of(String label) {
        return Optional.ofNullable(LABELS.get(label.strip().toLowerCase(Locale.ROOT)));
    }

    /**
     * The encoding meant by a label inside the page. It was read byte by byte as ASCII, so UTF-16 cannot be true and means
     * UTF-8; {@code x-user-defined} means windows-1252.
     */
    static Optional<Charset> inMarkup(String label) {
        if (label.strip().equalsIgnoreCase("x-user-defined")) {
            return of("windows-1252");
        }
        return of(label).map(charset -> charset.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : charset);
    }

    private static Map<String, Charset> read() {
        Map<String, Charset> labels = new HashMap<>();
        TABLE.lines().forEach(line -> {
            String[] words = line.split(" +", -1);
            // A Java runtime cut down with jlink may lack the East Asian encodings.
            if (Charset.isSupported(words[0])) {
                for (int i = 1; i < words.length; i++) {
                    labels.put(words[i], Charset.forName(words[0]));
                }
            }
        });
        return labels;
    }
}
