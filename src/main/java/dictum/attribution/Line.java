package dictum.attribution;

import dictum.attribution.Frame.Paragraph;
import dictum.attribution.Frame.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * Units in which names are looked for: a sentence with its quotations as wholes, or the inside of one quotation.
 *
 * @param index in the list of lines, which follows the text; the inside of a quotation comes after its sentence
 * @param sentence running number of the sentence in the article
 * @param capitals whether nearly every word begins with a capital, as in a headline
 */
record Line(int index, int paragraph, int sentence, boolean quoted, boolean capitals, List<Unit> units) {
    /** What headlines in capitals may write small. */
    private static final long SMALL_IN_HEADLINES =
            WordClass.bits(WordClass.PREPOSITION, WordClass.DETERMINER, WordClass.CONJUNCTION, WordClass.AUXILIARY);

    static List<Line> of(Frame frame) {
        List<Line> lines = new ArrayList<>();
        int sentences = 0;
        for (Paragraph paragraph : frame.paragraphs()) {
            for (Sentence sentence : paragraph.sentences()) {
                add(lines, paragraph.index(), sentences, false, sentence.units());
                for (Unit unit : sentence.units()) {
                    if (unit.isQuotation()) {
                        add(lines, paragraph.index(), sentences, true, inside(frame, unit));
                    }
                }
                sentences++;
            }
        }
        return lines;
    }

    private static List<Unit> inside(Frame frame, Unit quotation) {
        return Units.of(frame.text(), quotation.quoted().orElseThrow().inner());
    }

    private static void add(List<Line> lines, int paragraph, int sentence, boolean quoted, List<Unit> units) {
        if (!units.isEmpty()) {
            lines.add(new Line(lines.size(), paragraph, sentence, quoted, isAllCapitals(units), units));
        }
    }

    private static boolean isAllCapitals(List<Unit> units) {
        int words = 0;
        int small = 0;
        for (Unit unit : units) {
            if (unit.isWord() && !unit.known().isAny(SMALL_IN_HEADLINES)) {
                words++;
                small += unit.isCapitalised() ? 0 : 1;
                if (!unit.isCapitalised() && unit.cueVerb().isPresent()) {
                    return false;
                }
            }
        }
        return words >= 4 && small * 8 <= words;
    }

    int start() {
        return units.get(0).start();
    }

    int end() {
        return units.get(units.size() - 1).end();
    }

    /** Whether a sentence or a clause of its own begins at unit {@code i}, where any word takes a capital. */
    boolean opensAt(int i) {
        for (int k = i - 1; k >= 0; k--) {
            Unit before = units.get(k);
            if (before.isWord() || before.kind() == Unit.Kind.NUMBER) {
                return false;
            }
            if (before.isQuotation()
                    || ".!?:\u2022*\u2014\u2026".indexOf(before.word().charAt(0)) >= 0) {
                return true;
            }
        }
        return true;
    }
}
