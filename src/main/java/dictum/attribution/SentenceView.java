package dictum.attribution;

import java.util.List;

/**
 * Questions about stretches of one sentence; stretches are unit indices, end exclusive.
 *
 * @param text of the article
 */
record SentenceView(String text, List<Unit> units) {
    /** Skips conjunctions and stray marks at the start of a clause. */
    int clauseStart(int from, int end) {
        int k = from;
        while (k < end - 1) {
            Unit unit = units.get(k);
            boolean stray =
                    unit.kind() == Unit.Kind.PUNCTUATION && !unit.isPunctuation('$') && !unit.isPunctuation('(');
            if (stray || (k == from && (unit.is("but") || unit.is("and")) && end - k > 4)) {
                k++;
            } else {
                break;
            }
        }
        return k;
    }

    int quotationRun(int from, int limit) {
        int k = from;
        while (k < limit && units.get(k).isQuotation()) {
            k++;
        }
        return Math.max(k, from + 1);
    }

    boolean endsOpenly(Quoted quoted) {
        if (quoted.end() <= quoted.start()) {
            return false;
        }
        char last = text.charAt(quoted.end() - 1);
        if ((last == '\u2019' || last == '\'' || last == '"' || last == '\u201d')
                && quoted.end() - 2 >= quoted.start()) {
            last = text.charAt(quoted.end() - 2);
        }
        return ",.?!\u2014\u2013-\u2026".indexOf(last) >= 0;
    }

    int trimmedEnd(int from, int limit) {
        int end = limit;
        while (end > from + 1
                && units.get(end - 1).kind() == Unit.Kind.PUNCTUATION
                && !units.get(end - 1).isPunctuation(')')
                && !units.get(end - 1).isPunctuation('%')) {
            end--;
        }
        return end;
    }

    int wordsIn(int from, int to) {
        int words = 0;
        for (int i = from; i < to; i++) {
            if (units.get(i).isWord() || units.get(i).kind() == Unit.Kind.NUMBER) {
                words++;
            }
        }
        return words;
    }

    int quotationsIn(int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            if (units.get(i).isQuotation()) {
                count += 2;
            }
        }
        return count;
    }

    boolean hasQuotation(int from, int to) {
        return quotationsIn(from, to) > 0;
    }

    /** After a quotation that follows its cue: the quotation, or the clause it opens. */
    int directEnd(int from, int limit) {
        int run = quotationRun(from, limit);
        int k = run;
        while (k < limit && units.get(k).kind() == Unit.Kind.PUNCTUATION) {
            k++;
        }
        if (k >= limit) {
            return run;
        }
        Quoted last = units.get(run - 1).quoted().orElseThrow();
        boolean closed = run < limit && units.get(run).isPunctuation(',') || endsOpenly(last) || k > run;
        return closed ? run : trimmedEnd(from, limit);
    }
}
