package dictum.attribution;

import dictum.attribution.Draft.Lead;
import dictum.attribution.Frame.Paragraph;
import dictum.attribution.Frame.Sentence;
import dictum.attribution.NounPhrases.Phrase;
import dictum.model.Quotation.Act;
import dictum.model.Quotation.Kind;
import dictum.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Ties every content to its cue and source, sentence by sentence, and gives quotations without a credit of their own the
 * one they go on from.
 */
final class Attributions {
    /** Confidence that a quotation goes on with whoever the sentence right before it credits. */
    static final double NEXT_SENTENCE = 0.8;

    /** Fewest words of an uncredited quotation that is reported at all; shorter ones are names and hedges. */
    private static final int FEWEST_WORDS = 4;

    private final Frame frame;
    private final List<Draft> drafts = new ArrayList<>();

    /** A sentence that ended with a colon: whom the next quotation belongs to. */
    private @Nullable Lead lead;

    /** The rule that ties a quotation to the dash and name under it. */
    static final String SIGNATURE = "signature";

    static final String DASH_SIGNATURE = "dash signature";

    private final SignatureLines signatures;
    private final Turns turns;
    private final Interview interview;

    private Attributions(Frame frame, Interview interview) {
        this.frame = frame;
        this.turns = Turns.of(frame);
        this.signatures = new SignatureLines(frame);
        this.interview = interview;
    }

    /** The attributions of {@code frame} in the order of their first words; none overlap. */
    static List<Attribution> of(Frame frame) {
        return of(frame, Interview.of(frame));
    }

    static List<Attribution> of(Frame frame, Interview interview) {
        Attributions attributions = new Attributions(frame, interview);
        for (Paragraph paragraph : frame.paragraphs()) {
            attributions.read(paragraph);
        }
        return attributions.finished();
    }

    /** The drafts in the order of their first words; where two overlap, the surer one. */
    private List<Attribution> finished() {
        List<Draft> kept = new ArrayList<>();
        drafts.stream().sorted(Comparator.comparingInt(Draft::start)).forEach(draft -> {
            Draft last = kept.isEmpty() ? null : kept.get(kept.size() - 1);
            if (last == null || last.end() <= draft.start()) {
                kept.add(draft);
            } else if (draft.confidence > last.confidence) {
                kept.set(kept.size() - 1, draft);
            }
        });
        IdentityHashMap<Draft, Integer> places = new IdentityHashMap<>();
        List<Attribution> attributions = new ArrayList<>(kept.size());
        for (Draft draft : kept) {
            int continues = draft.continues == null ? -1 : places.getOrDefault(draft.continues, -1);
            places.put(draft, attributions.size());
            attributions.add(new Attribution(
                    draft.paragraph,
                    draft.kind,
                    draft.act,
                    draft.content,
                    draft.cue,
                    draft.source,
                    continues,
                    draft.confidence,
                    draft.rule));
        }
        return attributions;
    }

    private void read(Paragraph paragraph) {
        if (interview.isByInitials() && interview(paragraph)
                || turn(paragraph)
                || interview(paragraph)
                || blockQuote(paragraph)
                || signatureLine(paragraph)) {
            lead = null;
            return;
        }
        List<Span> waiting = new ArrayList<>();
        for (Sentence sentence : paragraph.sentences()) {
            if (sentence.isWholeQuotation()) {
                readWholeQuotation(paragraph, sentence, waiting);
                continue;
            }
            lead = null;
            int before = drafts.size();
            readCredited(paragraph, sentence);
            if (!waiting.isEmpty() && drafts.size() > before) {
                Draft first = drafts.get(before);
                if (first.kind == Kind.DIRECT && first.content.get(0).start() == firstQuotation(sentence)) {
                    first.content.addAll(0, waiting);
                    waiting.clear();
                }
            }
            flush(waiting, paragraph, before);
            leadFrom(sentence);
        }
        flush(waiting, paragraph, drafts.size());
    }

    /** "ADA OKORO: The bridge opens on Friday." in a text that has several. */
    private boolean turn(Paragraph paragraph) {
        Optional<Turns.Turn> turn = turns.in(paragraph);
        turn.ifPresent(found -> {
            Lead credit = new Lead(Optional.of(found.colon()), Optional.of(found.name()), null, 0.85);
            drafts.add(new Draft(
                    paragraph.index(), 0, List.of(found.words()), Kind.DIRECT, Act.SPEECH, credit, Turns.RULE));
        });
        return turn.isPresent() || turns.isStageDirection(frame, paragraph);
    }

    /** A question or an answer of an interview; the questions are nobody's statements. */
    private boolean interview(Paragraph paragraph) {
        Optional<Interview.Answer> answer = interview.answer(paragraph);
        answer.ifPresent(found -> {
            Lead credit = new Lead(found.cue(), found.source(), null, found.confidence());
            drafts.add(new Draft(
                    paragraph.index(), 0, List.of(found.words()), Kind.DIRECT, Act.SPEECH, credit, Interview.RULE));
        });
        return answer.isPresent() || interview.isQuestion(paragraph);
    }

    /** A paragraph that the page sets apart as quoted matter, after a colon that names whose it is. */
    private boolean blockQuote(Paragraph paragraph) {
        if (!paragraph.blockQuote() || !paragraph.quoted().isEmpty() || lead == null) {
            return false;
        }
        drafts.add(new Draft(
                paragraph.index(),
                0,
                List.of(paragraph.span()),
                Kind.DIRECT,
                Act.SPEECH,
                lead,
                "block quotation after a colon"));
        return true;
    }

    /** "— Ada Okoro, harbour master" on a line of its own, under an uncredited quotation. */
    private boolean signatureLine(Paragraph paragraph) {
        if (drafts.isEmpty() || paragraph.sentences().size() != 1) {
            return false;
        }
        Draft last = drafts.get(drafts.size() - 1);
        boolean open = last.paragraph == paragraph.index() - 1
                && last.source.isEmpty()
                && frame.paragraphs().get(last.paragraph).isWholeQuotation();
        if (!open) {
            return false;
        }
        List<Unit> units = paragraph.sentences().get(0).units();
        boolean dash = NounPhrases.isDash(units.get(0)) || units.get(0).isPunctuation('\u2015');
        Phrase name = dash ? NounPhrases.startingAt(units, 1) : null;
        if (!dash && SignatureLines.isNameWithRole(units) && !signatures.isNamedAbove(last.paragraph)) {
            name = NounPhrases.startingAt(units, 0);
        }
        if (name == null || !units.get(name.from()).isCapitalised() || units.size() > (dash ? 14 : 30)) {
            return false;
        }
        signatures.signed(paragraph.index());
        Optional<Span> mark = dash ? Optional.of(units.get(0).span()) : Optional.empty();
        Lead credit = new Lead(mark, Optional.of(span(units, name)), null, dash ? 0.85 : 0.75);
        drafts.set(
                drafts.size() - 1,
                new Draft(last.paragraph, last.lastSentence, last.content, Kind.DIRECT, Act.SPEECH, credit, SIGNATURE));
        return true;
    }

    private static int firstQuotation(Sentence sentence) {
        return sentence.units().stream()
                .filter(Unit::isQuotation)
                .findFirst()
                .flatMap(Unit::quoted)
                .map(Quoted::start)
                .orElse(-1);
    }

    /** Quotations at the head of a paragraph that no following credit took: they go on from the paragraph before. */
    private void flush(List<Span> waiting, Paragraph paragraph, int at) {
        if (waiting.isEmpty()) {
            return;
        }
        boolean opens = paragraph.sentences().get(0).isWholeQuotation()
                && waiting.get(0).start() <= paragraph.quoted().get(0).start();
        Lead from =
                opens ? leadOfParagraphBefore(paragraph, at) : new Lead(Optional.empty(), Optional.empty(), null, 0.3);
        Draft draft = new Draft(
                paragraph.index(),
                0,
                waiting,
                Kind.DIRECT,
                Act.SPEECH,
                from,
                from.continues() != null ? "goes on from the paragraph before" : "uncredited");
        if (from.continues() != null || words(waiting) >= FEWEST_WORDS) {
            drafts.add(at, draft);
        }
        waiting.clear();
    }

    private Lead leadOfParagraphBefore(Paragraph paragraph, int at) {
        Lead none = new Lead(Optional.empty(), Optional.empty(), null, 0.3);
        if (at == 0 || paragraph.afterHeading()) {
            return none;
        }
        Draft last = drafts.get(at - 1);
        if (last.paragraph != paragraph.index() - 1 && last.paragraph != paragraph.index()) {
            return none;
        }
        // “Where was it?” asked Okoro. “On the quay.”: what follows a question answers it.
        boolean question = last.isQuoted()
                && frame.text().charAt(last.content.get(last.content.size() - 1).end() - 1) == '?';
        if (question || last.source.isEmpty() && last.continues == null) {
            return none;
        }
        boolean quoted = last.isQuoted();
        boolean lastSentence = last.lastSentence
                >= frame.paragraphs().get(last.paragraph).sentences().size() - 2;
        if (!lastSentence && !quoted) {
            return none;
        }
        return new Lead(Optional.empty(), last.source, last, quoted ? 0.75 : 0.55);
    }

    private void readWholeQuotation(Paragraph paragraph, Sentence sentence, List<Span> waiting) {
        List<Span> spans =
                quotations(sentence.units(), new Phrase(0, sentence.units().size()));
        Quoted first = sentence.units().stream()
                .filter(Unit::isQuotation)
                .findFirst()
                .flatMap(Unit::quoted)
                .orElseThrow();
        Draft last = drafts.isEmpty() ? null : drafts.get(drafts.size() - 1);
        boolean follows = last != null && last.lastParagraph >= paragraph.index() - 1 && !paragraph.afterHeading();
        if (first.continues() && last != null && follows && last.isQuoted() && waiting.isEmpty()) {
            last.content.addAll(spans);
            last.lastParagraph = paragraph.index();
            return;
        }
        if (lead != null) {
            drafts.add(new Draft(
                    paragraph.index(), sentence.index(), spans, Kind.DIRECT, Act.SPEECH, lead, "colon, quotation"));
            lead = null;
            return;
        }
        if (last != null
                && last.paragraph == paragraph.index()
                && waiting.isEmpty()
                && last.source.isPresent()
                && !tellsOfAnother(paragraph, sentence.index() - 1, last)) {
            boolean next = last.lastSentence >= sentence.index() - 1;
            if (next && last.kind == Kind.DIRECT) {
                last.content.addAll(spans);
                last.lastSentence = sentence.index();
                return;
            }
            Lead same = new Lead(Optional.empty(), last.source, last, next ? NEXT_SENTENCE : 0.65);
            drafts.add(new Draft(
                    paragraph.index(),
                    sentence.index(),
                    spans,
                    Kind.DIRECT,
                    Act.SPEECH,
                    same,
                    "goes on from the sentence before"));
            return;
        }
        if (sentence.index() > 0 && waiting.isEmpty()) {
            Sentence before = paragraph.sentences().get(sentence.index() - 1);
            Phrase subject = before.isWholeQuotation() ? null : namedSubject(before.units());
            if (subject != null && canSpeak(before.units(), subject)) {
                Lead narrated = new Lead(Optional.empty(), Optional.of(span(before.units(), subject)), null, 0.6);
                drafts.add(new Draft(
                        paragraph.index(),
                        sentence.index(),
                        spans,
                        Kind.DIRECT,
                        Act.SPEECH,
                        narrated,
                        "subject of the sentence before"));
                return;
            }
        }
        waiting.addAll(spans);
    }

    /** "Hart said nobody spoke. Okoro remembered it otherwise. “I did.”": whether the sentence at {@code before} is about somebody else. */
    private boolean tellsOfAnother(Paragraph paragraph, int before, Draft last) {
        if (before <= last.lastSentence) {
            return false;
        }
        Sentence sentence = paragraph.sentences().get(before);
        Phrase subject = sentence.isWholeQuotation() ? null : namedSubject(sentence.units());
        if (subject == null || !sentence.units().get(subject.to() - 1).isCapitalised()) {
            return false;
        }
        String surname = sentence.units().get(subject.to() - 1).word();
        return !last.source.orElseThrow().of(frame.text()).contains(surname);
    }

    private static @Nullable Phrase namedSubject(List<Unit> units) {
        Phrase subject = Cues.sentenceSubject(units);
        return subject == null ? null : NounPhrases.withName(units, subject);
    }

    private static boolean canSpeak(List<Unit> units, Phrase subject) {
        String lower = units.get(subject.from()).lower();
        return lower.equals("he")
                || lower.equals("she")
                || lower.equals("they")
                || units.get(subject.to() - 1).isCapitalised();
    }

    private void leadFrom(Sentence sentence) {
        List<Unit> units = sentence.units();
        if (!units.get(units.size() - 1).isPunctuation(':') || lead != null) {
            return;
        }
        Phrase subject = Cues.sentenceSubject(units);
        Span colon = units.get(units.size() - 1).span();
        if (subject != null && canSpeak(units, subject)) {
            lead = new Lead(Optional.of(colon), Optional.of(span(units, subject)), null, 0.6);
        }
    }

    private void readCredited(Paragraph paragraph, Sentence sentence) {
        List<Unit> units = sentence.units();
        if (signature(paragraph, sentence)) {
            return;
        }
        List<Cue> cues = Cues.in(units);
        Contents contents = new Contents(frame.text(), units, cues);
        boolean[] used = new boolean[units.size()];
        int taken = 0;
        for (int n = 0; n < cues.size(); n++) {
            Cue cue = cues.get(n);
            if (cue.from() < taken) {
                continue;
            }
            Contents.Content content = contents.of(n, taken);
            if (content == null) {
                continue;
            }
            Lead credit = new Lead(
                    Optional.of(cueSpan(units, cue)),
                    Optional.ofNullable(cue.source()).map(source -> span(units, source)),
                    null,
                    content.confidence());
            if (content.openEnd()) {
                lead = credit;
                continue;
            }
            add(paragraph, sentence, cue, content, credit);
            for (Phrase part : content.parts()) {
                taken = Math.max(taken, part.to());
                java.util.Arrays.fill(used, part.from(), part.to(), true);
            }
            taken = Math.max(taken, cue.blockTo());
        }
        uncredited(paragraph, sentence, used);
    }

    private static Span cueSpan(List<Unit> units, Cue cue) {
        return new Span(units.get(cue.from()).start(), units.get(cue.to() - 1).end());
    }

    private void add(Paragraph paragraph, Sentence sentence, Cue cue, Contents.Content content, Lead credit) {
        List<Unit> units = sentence.units();
        boolean direct = content.parts().stream().allMatch(part -> Contents.onlyQuotations(units, part));
        boolean quoted = content.parts().stream()
                .anyMatch(part -> units.subList(part.from(), part.to()).stream().anyMatch(Unit::isQuotation));
        List<Span> spans = new ArrayList<>();
        for (Phrase part : content.parts()) {
            if (Contents.onlyQuotations(units, part)) {
                spans.addAll(quotations(units, part));
            } else {
                spans.add(Contents.spanOf(units, part));
            }
        }
        if (spans.isEmpty()) {
            return;
        }
        Act act = cue.verb() != null && cue.verb().isThought() ? Act.THOUGHT : Act.SPEECH;
        Kind kind = direct ? Kind.DIRECT : quoted ? Kind.MIXED : Kind.INDIRECT;
        if (kind == Kind.DIRECT && words(spans) < 3 && !cue.has('q') && cue.form() != Cue.Form.ACCORDING) {
            kind = Kind.MIXED;
        }
        drafts.add(new Draft(
                paragraph.index(),
                sentence.index(),
                spans,
                kind,
                kind == Kind.DIRECT ? Act.SPEECH : act,
                credit,
                content.rule()));
    }

    /** “…” — Ada Okoro. */
    private boolean signature(Paragraph paragraph, Sentence sentence) {
        List<Unit> units = sentence.units();
        int k = 0;
        while (k < units.size() && units.get(k).isQuotation()) {
            k++;
        }
        if (k == 0
                || k + 1 >= units.size()
                || !(NounPhrases.isDash(units.get(k)) || units.get(k).isPunctuation('\u2015'))) {
            return false;
        }
        Phrase name = nameInSignature(units, k + 1);
        if (name == null && paragraph.sentences().size() == 1) {
            name = Signatures.description(units, k + 1);
        }
        if (name == null) {
            return false;
        }
        Lead credit = new Lead(Optional.of(units.get(k).span()), Optional.of(span(units, name)), null, 0.85);
        drafts.add(new Draft(
                paragraph.index(),
                sentence.index(),
                quotations(units, new Phrase(0, k)),
                Kind.DIRECT,
                Act.SPEECH,
                credit,
                DASH_SIGNATURE));
        return true;
    }

    /** The name that begins at unit {@code from}, with nothing but what is set off behind it. */
    private static @Nullable Phrase nameInSignature(List<Unit> units, int from) {
        Phrase name = NounPhrases.startingAt(units, from);
        if (name == null
                || !units.get(name.from()).isCapitalised()
                || Cues.in(units).size() > 0) {
            return null;
        }
        boolean ends = name.to() >= units.size() || units.get(name.to()).kind() == Unit.Kind.PUNCTUATION;
        return ends ? name : null;
    }

    /** Quotations in the sentence that no cue took: after a colon, or long enough to be somebody's words. */
    private void uncredited(Paragraph paragraph, Sentence sentence, boolean[] used) {
        List<Unit> units = sentence.units();
        for (int i = 0; i < units.size(); i++) {
            if (used[i] || !units.get(i).isQuotation()) {
                continue;
            }
            List<Span> spans = quotations(units, new Phrase(i, i + 1));
            if (spans.isEmpty()) {
                continue;
            }
            boolean colon = i > 0 && units.get(i - 1).isPunctuation(':');
            Phrase subject = colon ? Cues.sentenceSubject(units) : null;
            if (subject != null && subject.to() <= i && canSpeak(units, subject)) {
                Lead credit =
                        new Lead(Optional.of(units.get(i - 1).span()), Optional.of(span(units, subject)), null, 0.7);
                drafts.add(new Draft(
                        paragraph.index(), sentence.index(), spans, Kind.DIRECT, Act.SPEECH, credit, "subject, colon"));
                continue;
            }
            Quoted quoted = units.get(i).quoted().orElseThrow();
            boolean utterance = quoted.start() < quoted.end()
                    && Character.isUpperCase(frame.text().codePointAt(quoted.start()))
                    && ".?!,".indexOf(frame.text().charAt(quoted.end() - 1)) >= 0;
            if (utterance && words(spans) > FEWEST_WORDS) {
                Lead nobody = new Lead(Optional.empty(), Optional.empty(), null, 0.3);
                drafts.add(new Draft(
                        paragraph.index(), sentence.index(), spans, Kind.DIRECT, Act.SPEECH, nobody, "uncredited"));
            }
        }
    }

    private static List<Span> quotations(List<Unit> units, Phrase part) {
        List<Span> spans = new ArrayList<>();
        for (int i = part.from(); i < part.to(); i++) {
            units.get(i)
                    .quoted()
                    .filter(quoted -> quoted.end() > quoted.start())
                    .map(Quoted::inner)
                    .ifPresent(spans::add);
        }
        return spans;
    }

    private static Span span(List<Unit> units, Phrase phrase) {
        int to = phrase.to();
        while (to > phrase.from() + 1 && units.get(to - 1).kind() == Unit.Kind.PUNCTUATION) {
            to--;
        }
        return new Span(units.get(phrase.from()).start(), units.get(to - 1).end());
    }

    private int words(List<Span> spans) {
        int words = 0;
        for (Span span : spans) {
            words += (int) Units.of(frame.text(), span).stream()
                    .filter(unit -> unit.isWord() || unit.kind() == Unit.Kind.NUMBER)
                    .count();
        }
        return words;
    }
}
