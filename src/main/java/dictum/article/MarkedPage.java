package dictum.article;

import dictum.model.Snapshot;
import dictum.model.TextQuoteSelector;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * A captured page for looking at: as it was, but without anything that acts, is fetched or leads away, and with the words of
 * a quotation marked.
 *
 * <p>This is the second fence. The first is whoever shows it: in a sandbox, with a policy that lets nothing load.
 */
public final class MarkedPage {
    /** The identifier of the first marked word, to scroll to. */
    public static final String ANCHOR = "dictum-quotation";

    private static final String TAKEN_OUT =
            "script, link, base, iframe, frame, frameset, object, embed, applet, portal, "
                    + "audio, video, source, track, template, dialog, meta[http-equiv]";

    /** Words of style sheets that have something fetched. */
    private static final List<String> LOADING = List.of("url", "@import", "image-set", "src", "</style");

    private MarkedPage() {}

    /** HTML of {@code snapshot}; the words of {@code wanted} are marked where they stand, or not at all. */
    public static String of(Snapshot snapshot, Optional<TextQuoteSelector> wanted) {
        Document document = snapshot.format() == Snapshot.Format.HTML ? HtmlReader.parse(snapshot) : plain(snapshot);
        document.select(TAKEN_OUT).remove();
        document.select("form").unwrap();
        document.getAllElements().forEach(MarkedPage::disarm);
        Element head = document.head();
        head.prependElement("meta").attr("charset", "utf-8");
        wanted.ifPresent(words -> mark(document, words));
        head.appendElement("style")
                .text("mark.dictum{background:#ffe08a;color:#1c1a17;outline:2px solid #ffe08a;scroll-margin:40vh}");
        return document.outerHtml();
    }

    private static Document plain(Snapshot snapshot) {
        Document document = Document.createShell("");
        document.body()
                .appendElement("pre")
                .attr("style", "white-space:pre-wrap;font:16px/1.5 serif")
                .text(snapshot.charset().decode(snapshot.body().bytes()).toString());
        return document;
    }

    private static void disarm(Element element) {
        List<String> taken = new ArrayList<>();
        for (Attribute attribute : element.attributes()) {
            String name = attribute.getKey().toLowerCase(Locale.ROOT);
            boolean picture = name.equals("src")
                    && element.normalName().equals("img")
                    && attribute.getValue().strip().toLowerCase(Locale.ROOT).startsWith("data:image/");
            boolean kept = picture
                    || name.equals("class")
                    || name.equals("id")
                    || name.equals("style")
                    || name.equals("lang")
                    || name.equals("dir")
                    || name.equals("alt")
                    || name.equals("title")
                    || name.equals("colspan")
                    || name.equals("rowspan")
                    || name.equals("hidden")
                    || name.equals("open");
            if (!kept) {
                taken.add(attribute.getKey());
            } else if (name.equals("style")) {
                attribute.setValue(harmless(attribute.getValue()));
            }
        }
        taken.forEach(element::removeAttr);
        if (element.normalName().equals("style")) {
            String style = harmless(element.data());
            element.empty();
            element.appendChild(new DataNode(style));
        }
    }

    /** A style without what loads something; without escapes too, which could spell that in other letters. */
    private static String harmless(String style) {
        String plain = style.replace("\\", "");
        StringBuilder harmless = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            String loading = "";
            for (String name : LOADING) {
                if (plain.regionMatches(true, i, name, 0, name.length())) {
                    loading = name;
                }
            }
            if (loading.isEmpty()) {
                harmless.append(plain.charAt(i));
            } else {
                harmless.append("none-");
                i += loading.length() - 1;
            }
        }
        return harmless.toString();
    }

    /** One character of the page's text as it is compared, and where it stands. */
    private static final class Letters {
        private static final int NOWHERE = -1;

        private final StringBuilder text = new StringBuilder();
        private final List<TextNode> nodes = new ArrayList<>();
        private int[] node = new int[1 << 12];
        private int[] offset = new int[1 << 12];

        /** A mark that is shown and stands in no text node. */
        private void addMark(char mark) {
            add(mark, 0);
            node[text.length() - 1] = NOWHERE;
        }

        private void add(char c, int at) {
            if (text.length() == node.length) {
                node = java.util.Arrays.copyOf(node, node.length * 2);
                offset = java.util.Arrays.copyOf(offset, offset.length * 2);
            }
            node[text.length()] = nodes.size() - 1;
            offset[text.length()] = at;
            text.append(c);
        }
    }

    private static void mark(Document document, TextQuoteSelector wanted) {
        Letters letters = letters(document);
        String words = bare(wanted.exact());
        String page = letters.text.toString();
        int inContext = page.indexOf(bare(wanted.prefix()) + words + bare(wanted.suffix()));
        int before = page.indexOf(bare(wanted.prefix()) + words);
        int start = inContext >= 0 || before >= 0
                ? Math.max(inContext, before) + bare(wanted.prefix()).length()
                : page.indexOf(words);
        if (start < 0 || words.isEmpty()) {
            return;
        }
        int end = start + words.length();
        // From the last to the first, so that a node's earlier offsets stay right when it is split.
        for (int to = end; to > start; ) {
            int from = to - 1;
            if (letters.node[from] == Letters.NOWHERE) {
                to = from;
                continue;
            }
            while (from > start && letters.node[from - 1] == letters.node[to - 1]) {
                from--;
            }
            TextNode text = letters.nodes.get(letters.node[from]);
            wrap(text, letters.offset[from], letters.offset[to - 1] + 1, from == start);
            to = from;
        }
    }

    private static void wrap(TextNode text, int from, int to, boolean first) {
        if (to < text.getWholeText().length()) {
            text.splitText(to);
        }
        TextNode words = from > 0 ? text.splitText(from) : text;
        Element mark = new Element("mark").addClass("dictum");
        if (first) {
            mark.id(ANCHOR);
        }
        words.replaceWith(mark);
        mark.appendChild(words);
    }

    /** All letters that are shown, in order and without spaces, which pages set as they like. */
    private static Letters letters(Document document) {
        Letters letters = new Letters();
        QuoteMarks marks = QuoteMarks.of(document);
        NodeTraversor.traverse(
                new NodeVisitor() {
                    private int open;
                    private int struckOut;

                    @Override
                    public void head(Node node, int depth) {
                        struckOut += isStruckOut(node) ? 1 : 0;
                        if (isMarked(node)) {
                            letters.addMark(marks.opening(open > 0));
                        }
                        open += isQuote(node) ? 1 : 0;
                        if (node instanceof TextNode text && struckOut == 0) {
                            letters.nodes.add(text);
                            String whole = text.getWholeText();
                            for (int i = 0; i < whole.length(); i++) {
                                if (counts(whole.charAt(i))) {
                                    letters.add(whole.charAt(i), i);
                                }
                            }
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        struckOut -= isStruckOut(node) ? 1 : 0;
                        open -= isQuote(node) ? 1 : 0;
                        if (isMarked(node)) {
                            letters.addMark(marks.closing(open > 0));
                        }
                    }

                    private boolean isMarked(Node node) {
                        return isQuote(node) && open < QuoteMarks.DEEPEST && QuoteMarks.isDue((Element) node);
                    }
                },
                document.body());
        return letters;
    }

    private static boolean isQuote(Node node) {
        return node instanceof Element element && element.normalName().equals("q");
    }

    private static boolean isStruckOut(Node node) {
        return node instanceof Element element && Tags.isStruckOut(element.normalName());
    }

    private static String bare(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (counts(text.charAt(i))) {
                bare.append(text.charAt(i));
            }
        }
        return bare.toString();
    }

    private static boolean counts(char c) {
        return !Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != '\u00ad' && c != '\u200b';
    }
}
