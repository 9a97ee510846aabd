package dictum.citation;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.DefaultAbbreviationProvider;
import de.undercouch.citeproc.DefaultLocaleProvider;
import de.undercouch.citeproc.ItemDataProvider;
import de.undercouch.citeproc.csl.CSLItemData;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One CSL style made ready, which takes up to two seconds; afterwards a citation takes milliseconds. */
final class StyleEngine {
    private final Desk desk = new Desk();
    private final MarkedFormat format = new MarkedFormat();
    private final CSL csl;

    /** From how many authors on the list has so many of the first, and the last. */
    private record MostAuthors(int min, int first) {
        private static final Pattern LIST = Pattern.compile("<bibliography\\b[^>]*>");
        private static final Pattern MIN = Pattern.compile("\\bet-al-min=\"(\\d{1,4})\"");
        private static final Pattern FIRST = Pattern.compile("\\bet-al-use-first=\"(\\d{1,4})\"");

        static Optional<MostAuthors> of(String xml) {
            Matcher list = LIST.matcher(xml);
            String told = list.find() ? list.group() : "";
            Matcher min = MIN.matcher(told);
            Matcher first = FIRST.matcher(told);
            return told.contains("et-al-use-last=\"true\"") && min.find() && first.find()
                    ? Optional.of(new MostAuthors(Integer.parseInt(min.group(1)), Integer.parseInt(first.group(1))))
                    : Optional.empty();
        }
    }

    private final Optional<MostAuthors> mostAuthors;

    /**
     * @param xml the style
     * @throws IOException when it is no style
     */
    StyleEngine(String xml, String language) throws IOException {
        // For another language the engine takes words from its locale, but dates and punctuation from the American one:
        // so it gets
        // no other to see.
        mostAuthors = MostAuthors.of(xml);
        DefaultLocaleProvider locales = new DefaultLocaleProvider();
        csl = new CSL(
                desk, asked -> locales.retrieveLocale(language), new DefaultAbbreviationProvider(), xml, language);
    }

    /** The list of references in the style's order, by the articles' keys. */
    synchronized Map<String, String> references(List<CslItem> items) {
        Map<String, String> drafts = list(items, Map.of());
        Map<String, String> endings = new LinkedHashMap<>();
        drafts.forEach((key, draft) -> endings.put(key, item(items, key).ending(draft)));
        boolean settled = endings.values().stream().allMatch(String::isEmpty);
        Map<String, String> rendered = settled ? drafts : list(items, endings);
        Map<String, String> references = new LinkedHashMap<>();
        rendered.forEach(
                (key, entry) -> references.put(key, shortened(item(items, key)).restore(entry)));
        return references;
    }

    /** How the text cites {@code item} among {@code all}: in brackets, by number, or for notes the full first note. */
    synchronized String citation(CslItem item, List<CslItem> all) {
        String draft = cited(item, all, "");
        String ending = item.ending(draft);
        return item.restore(ending.isEmpty() ? draft : cited(item, all, ending));
    }

    private Map<String, String> list(List<CslItem> items, Map<String, String> endings) {
        layDown(items.stream().map(this::shortened).toList(), endings);
        List<CslItem> byNumber = byTitle(items);
        Map<String, String> entries = new LinkedHashMap<>();
        for (String rendered : csl.makeBibliography().getEntries()) {
            String entry = spaced(OneLine.of(rendered));
            // A style without titles gives no sign of which item it is: then the order is taken to be ours.
            CslItem item = CslItem.number(entry).isPresent()
                    ? byNumber.get(CslItem.number(entry).getAsInt())
                    : items.get(entries.size());
            entries.put(item.key(), entry);
        }
        return entries;
    }

    /** With the last of many authors, where the style wants it. */
    private CslItem shortened(CslItem item) {
        return mostAuthors.isEmpty()
                ? item
                : item.usingLast(mostAuthors.get().min(), mostAuthors.get().first());
    }

    private String cited(CslItem item, List<CslItem> all, String ending) {
        layDown(all, Map.of(item.key(), ending));
        return OneLine.of(csl.makeCitation(item.key()).get(0).getText());
    }

    /** Forgets the items before; the engine then also forgets in which form it should write. */
    private void layDown(List<CslItem> items, Map<String, String> endings) {
        desk.items.clear();
        List<CslItem> byNumber = byTitle(items);
        for (CslItem item : items) {
            String ending = endings.getOrDefault(item.key(), "");
            desk.items.put(item.key(), item.data(byNumber.indexOf(item), ending));
        }
        csl.reset();
        csl.setOutputFormat(format);
        csl.setConvertLinks(false);
        csl.registerCitationItems(desk.items.keySet().toArray(String[]::new));
    }

    /** The engine sorts by what stands for the titles: so items are numbered in the order of their titles. */
    private static List<CslItem> byTitle(List<CslItem> items) {
        return items.stream()
                .sorted(Comparator.comparing(CslItem::sortTitle).thenComparing(CslItem::key))
                .toList();
    }

    /** {@code [1] Lind}: the engine puts nothing between the number of an entry and the entry. */
    private static String spaced(String entry) {
        int end = 0;
        while (end < entry.length() && "[(0123456789])".indexOf(entry.charAt(end)) >= 0) {
            end++;
        }
        boolean dotted = end > 0 && end < entry.length() && entry.charAt(end) == '.';
        int number = dotted ? end + 1 : end;
        boolean numbered = end > 0 && (dotted || "])".indexOf(entry.charAt(end - 1)) >= 0);
        return numbered
                ? entry.substring(0, number) + " " + entry.substring(number).stripLeading()
                : entry;
    }

    private static CslItem item(List<CslItem> items, String key) {
        return items.stream().filter(item -> item.key().equals(key)).findFirst().orElseThrow();
    }

    /** Hands the engine the items that are being cited. */
    private static final class Desk implements ItemDataProvider {
        private final Map<String, CSLItemData> items = new LinkedHashMap<>();

        @Override
        public CSLItemData retrieveItem(String id) {
            CSLItemData item = items.get(id);
            if (item == null) {
                throw new IllegalArgumentException("no item is called " + id);
            }
            return item;
        }

        @Override
        public Collection<String> getIds() {
            return items.keySet();
        }
    }
}
