package dictum.attribution;

import dictum.attribution.Frame.Paragraph;
import dictum.attribution.Frame.Sentence;
import dictum.model.Block;
import dictum.model.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An interview printed as questions and answers: whole paragraphs of somebody's words, mostly without quotation marks.
 *
 * <p>Labels tell both sides apart ("Q:" and "A:", or names), or question marks do: several questions, each a paragraph or a
 * heading of its own, and answers in the first person. Without names at the turns the article must say that it is an
 * interview, and somebody must say "I": a page of frequent questions, and an outlet that answers its readers, do neither.
 */
final class Interview {
    /** The rule that ties an answer to whoever is asked. */
    static final String RULE = "answer in an interview";

    private static final double BY_LABEL = 0.85;
    private static final double BY_QUESTION_MARK = 0.7;
    private static final int FEWEST_LABELLED = 2;
    /** No conversation has more sides: such a text is a list. */
    private static final int MOST_LABELS = 12;

    private static final int FEWEST_QUESTIONS = 3;
    /** Most words of a question, and most paragraphs of an answer. */
    private static final int LONGEST_QUESTION = 70;

    private static final int LONGEST_ANSWER = 6;

    private static final Set<String> FIRST_PERSON =
            Set.of("i", "my", "me", "mine", "myself", "we", "our", "us", "ours", "i'm", "i've", "i'd", "i'll", "we're");
    private static final Set<String> ASKING =
            Set.of("do", "did", "are", "were", "have", "can", "could", "will", "would", "should");
    private static final Set<String> ONE_PERSON =
            Set.of("i", "my", "me", "mine", "myself", "i'm", "i've", "i'd", "i'll");
    private static final Pattern ANNOUNCED = Pattern.compile(
            "(?i)\\b(interview\\w*|q ?& ?a|in conversation|questions (for|to|with)|(spoke|speaks?|talk(s|ed)?|sat down|chat(s|ted)?)"
                    + " (to|with|about))\\b");

    private final Map<Integer, Answer> answers = new HashMap<>();
    private final Set<Integer> questions = new HashSet<>();
    private final Frame frame;

    /** Whether initials that the article explains tell the sides apart, so that they are no letters of a transcript. */
    private boolean byInitials;

    /**
     * A paragraph of an answer.
     *
     * @param source the label, or where the article names whoever is asked
     */
    record Answer(Span words, Optional<Span> cue, Optional<Span> source, double confidence) {}

    private Interview(Frame frame) {
        this.frame = frame;
    }

    static Interview of(Frame frame) {
        Interview interview = new Interview(frame);
        if (!interview.readLabels()) {
            interview.readQuestionMarks();
        }
        return interview;
    }

    Optional<Answer> answer(Paragraph paragraph) {
        return Optional.ofNullable(answers.get(paragraph.index()));
    }

    boolean isByInitials() {
        return byInitials;
    }

    /** Whether the paragraph with this index is the interviewer's. */
    boolean isQuestion(int paragraph) {
        return questions.contains(paragraph);
    }

    /** Whether the paragraph is the interviewer's. */
    boolean isQuestion(Paragraph paragraph) {
        return isQuestion(paragraph.index());
    }

    // ---- labels

    private boolean readLabels() {
        Collection<List<SpeakerLabel>> sides = sides();
        List<SpeakerLabel> asking = new ArrayList<>();
        List<List<SpeakerLabel>> answering = new ArrayList<>();
        for (List<SpeakerLabel> side : sides) {
            Optional<Span> written = nameOfInitials(sides, side);
            byInitials |= written.isPresent();
            boolean named = isNamedInProse(sides, side.get(0)) || written.isPresent();
            if (asks(side) || side.get(0).isInitials() && !named && mayAsk(side)) {
                asking.addAll(side);
            } else if (side.get(0).isAnswer() || named) {
                answering.add(side);
            }
        }
        if (asking.isEmpty() || answering.isEmpty()) {
            return false;
        }
        int first = asking.stream().mapToInt(SpeakerLabel::paragraph).min().orElseThrow();
        boolean nameless = answering.stream().anyMatch(side -> side.get(0).isAnswer());
        if (nameless && !(isAnnounced(first) && saysI(first, asking))) {
            return false;
        }
        Optional<Span> asked = nameless ? Interviewee.of(frame, first) : Optional.empty();
        for (List<SpeakerLabel> side : answering) {
            Optional<Span> written = nameOfInitials(sides, side);
            for (SpeakerLabel turn : side) {
                Optional<Span> source = turn.isAnswer() ? asked : written.or(() -> Optional.of(turn.name()));
                answers.put(turn.paragraph(), new Answer(turn.words(), Optional.of(turn.mark()), source, BY_LABEL));
            }
        }
        asking.forEach(turn -> questions.add(turn.paragraph()));
        goOn();
        return true;
    }

    /** The turns of every label that comes more than once, whether as "Ana Ruiz", "Ms Ruiz" or "Ruiz". */
    private Collection<List<SpeakerLabel>> sides() {
        Map<String, List<SpeakerLabel>> sides = new LinkedHashMap<>();
        for (Paragraph paragraph : frame.paragraphs()) {
            SpeakerLabel.of(frame.text(), paragraph)
                    .ifPresent(label -> sides.computeIfAbsent(label.key(), key -> new ArrayList<>())
                            .add(label));
        }
        List<List<SpeakerLabel>> recurring = sides.values().stream()
                .filter(side -> side.size() >= FEWEST_LABELLED)
                .toList();
        if (recurring.size() > MOST_LABELS) {
            return List.of();
        }
        for (List<SpeakerLabel> side : sides.values()) {
            List<List<SpeakerLabel>> shorter = recurring.stream()
                    .filter(other -> side.size() < FEWEST_LABELLED
                            && isFormOf(other.get(0).key(), side.get(0).key()))
                    .toList();
            if (shorter.size() == 1) {
                shorter.get(0).addAll(0, side);
            }
        }
        return recurring;
    }

    /** "Ruiz" and "Ms Ruiz" of "Ana Ruiz", "AR" of it in a label before. */
    private static boolean isFormOf(String label, String full) {
        if (isInitialsOf(label, full)) {
            return true;
        }
        int space = label.lastIndexOf(' ');
        boolean titled = space < 0 || NameWords.isTitle(label.substring(0, label.indexOf(' ')));
        return titled && !label.equals(full) && full.endsWith(" " + label.substring(space + 1));
    }

    private static boolean isInitialsOf(String label, String full) {
        StringBuilder initials = new StringBuilder();
        for (String word : full.split(" ", -1)) {
            initials.append(word, 0, Math.min(1, word.length()));
        }
        return initials.length() > 1 && label.contentEquals(initials);
    }

    /** Where a label, or else a paragraph without one, first names whom the initials stand for: "Ana Ruiz" for "AR:". */
    private Optional<Span> nameOfInitials(Collection<List<SpeakerLabel>> sides, List<SpeakerLabel> side) {
        SpeakerLabel label = side.get(0);
        if (!label.isInitials()) {
            return side.stream().anyMatch(SpeakerLabel::isInitials) ? Optional.of(label.name()) : Optional.empty();
        }
        Set<Integer> turns = turns(sides);
        String letters = label.name().of(frame.text());
        Pattern name = Pattern.compile(letters.chars()
                .mapToObj(letter -> (char) letter + "[\\p{L}'\u2019-]{1,30}")
                .collect(Collectors.joining(" ", "(?<!\\p{Lu}[\\p{L}.-]{0,30} )\\b", "\\b")));
        return frame.paragraphs().stream()
                .filter(paragraph -> !turns.contains(paragraph.index()))
                .map(paragraph -> name.matcher(frame.text())
                        .region(paragraph.span().start(), paragraph.span().end()))
                .filter(Matcher::find)
                .map(found -> new Span(found.start(), found.end()))
                .findFirst();
    }

    /** Whether anybody but who asks says "I" from there on: an outlet that answers its readers says "we" at most. */
    private boolean saysI(int from, List<SpeakerLabel> asking) {
        Set<Integer> asked = asking.stream().map(SpeakerLabel::paragraph).collect(Collectors.toSet());
        return frame.paragraphs().stream()
                .skip(from)
                .anyMatch(paragraph -> !asked.contains(paragraph.index()) && holds(paragraph, ONE_PERSON));
    }

    /** Whether a third of the turns are questions: an interviewer also says things. */
    private boolean mayAsk(List<SpeakerLabel> side) {
        return 3 * side.stream().filter(turn -> endsAsking(turn.words())).count() >= side.size();
    }

    private boolean asks(List<SpeakerLabel> side) {
        long asked = side.stream().filter(turn -> endsAsking(turn.words())).count();
        return side.get(0).isQuestion() || (!side.get(0).isAnswer() && 2 * asked > side.size());
    }

    /** Paragraphs without a label between two with one belong to the former. */
    private void goOn() {
        int last = -1;
        for (int i = 0; i < frame.paragraphs().size(); i++) {
            if (answers.containsKey(i) || questions.contains(i)) {
                for (int k = last + 1; last >= 0 && k < i && k <= last + LONGEST_ANSWER; k++) {
                    Paragraph between = frame.paragraphs().get(k);
                    if (isAside(between) || tellsOfAnother(between)) {
                        break;
                    }
                    Answer before = answers.get(k - 1);
                    if (before == null) {
                        questions.add(k);
                    } else {
                        answers.put(k, new Answer(words(between), Optional.empty(), before.source(), BY_QUESTION_MARK));
                    }
                }
                last = i;
            }
        }
    }

    /** Whether a paragraph without a label names the one with this label: "Ana Ruiz" for "Ruiz:". */
    private boolean isNamedInProse(Collection<List<SpeakerLabel>> sides, SpeakerLabel label) {
        Set<Integer> turns = turns(sides);
        String name = label.name().of(frame.text());
        Pattern naming =
                Pattern.compile((name.indexOf(' ') < 0 ? "\\p{Lu}[\\p{L}.'\u2019-]{0,30} (\\p{L}{1,30} )?" : "\\b")
                        + Pattern.quote(name) + "\\b");
        return frame.paragraphs().stream()
                .filter(paragraph -> !turns.contains(paragraph.index()))
                .anyMatch(paragraph ->
                        naming.matcher(paragraph.span().of(frame.text())).find());
    }

    private static Set<Integer> turns(Collection<List<SpeakerLabel>> sides) {
        Set<Integer> turns = new HashSet<>();
        sides.forEach(side -> side.forEach(turn -> turns.add(turn.paragraph())));
        return turns;
    }

    // ---- question marks

    private void readQuestionMarks() {
        Set<Integer> asked = new HashSet<>();
        Set<Integer> afterAsked = questionsAndWhatFollowsHeadings(asked);
        if (asked.size() + afterAsked.size() < FEWEST_QUESTIONS) {
            return;
        }
        int first = Math.min(
                asked.stream().mapToInt(i -> i).min().orElse(Integer.MAX_VALUE),
                afterAsked.stream().mapToInt(i -> i).min().orElse(Integer.MAX_VALUE));
        Optional<Span> interviewee =
                isAnnounced(first) && !isToldInFirstPerson(first) ? Interviewee.of(frame, first) : Optional.empty();
        if (interviewee.isEmpty()) {
            return;
        }
        List<List<Paragraph>> groups =
                groups(asked, afterAsked, interviewee.get().of(frame.text()));
        long spoken = count(groups, FIRST_PERSON);
        long spokenByOne = count(groups, ONE_PERSON);
        if (groups.size() < FEWEST_QUESTIONS || 2 * spoken < groups.size() || 3 * spokenByOne < groups.size()) {
            return;
        }
        questions.addAll(asked);
        for (List<Paragraph> group : groups) {
            for (Paragraph paragraph : group) {
                if (paragraph.index() != group.get(0).index() && isAskedAmongAnswers(paragraph)) {
                    questions.add(paragraph.index());
                    continue;
                }
                answers.put(
                        paragraph.index(),
                        new Answer(words(paragraph), Optional.empty(), interviewee, BY_QUESTION_MARK));
            }
        }
    }

    /** Fills {@code asked} with the paragraphs that are questions; those that follow a heading that asks. */
    private Set<Integer> questionsAndWhatFollowsHeadings(Set<Integer> asked) {
        Set<Integer> afterHeading = new HashSet<>();
        int at = 0;
        boolean heading = false;
        for (Block block : frame.article().blocks()) {
            if (block.kind() == Block.Kind.HEADING) {
                heading = endsAsking(block.span());
                continue;
            }
            if (at == frame.paragraphs().size()
                    || !block.span().contains(frame.paragraphs().get(at).span())) {
                continue;
            }
            Paragraph paragraph = frame.paragraphs().get(at++);
            if (paragraph.quoted().isEmpty()
                    && endsAsking(paragraph.span())
                    && wordsIn(paragraph) <= LONGEST_QUESTION) {
                asked.add(paragraph.index());
            } else if (heading) {
                afterHeading.add(paragraph.index());
            }
            heading = false;
        }
        return afterHeading;
    }

    /** "The wigs are dear. Do you plan others? I know it is hard.": a question that does not end as one. */
    private boolean isAskedAmongAnswers(Paragraph paragraph) {
        List<Sentence> sentences = paragraph.sentences();
        for (int i = Math.max(0, sentences.size() - 2); i < sentences.size(); i++) {
            List<Unit> units = sentences.get(i).units();
            if (units.get(units.size() - 1).isPunctuation('?')
                    && units.size() > 2
                    && ASKING.contains(units.get(0).lower())
                    && units.get(1).is("you")) {
                return wordsIn(paragraph) <= LONGEST_QUESTION;
            }
        }
        return false;
    }

    /** Whether the title, the standfirst or a paragraph before this one says that it is an interview. */
    boolean isAnnounced(int before) {
        StringBuilder opening = new StringBuilder();
        frame.article().title().ifPresent(title -> opening.append(title.value()).append('\n'));
        frame.article()
                .standfirst()
                .ifPresent(line -> opening.append(line.value()).append('\n'));
        frame.paragraphs().stream()
                .limit(before)
                .forEach(paragraph ->
                        opening.append(paragraph.span().of(frame.text())).append('\n'));
        return ANNOUNCED.matcher(opening).find();
    }

    /** "I met her on the quay": a reporter who says "I" may answer the own questions. */
    private boolean isToldInFirstPerson(int before) {
        return frame.paragraphs().stream().limit(before).anyMatch(paragraph -> holds(paragraph, ONE_PERSON));
    }

    /** The paragraphs of each answer, up to where the reporter speaks again. */
    private List<List<Paragraph>> groups(Set<Integer> asked, Set<Integer> afterAsked, String name) {
        String last = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        Set<String> surname = Set.of(last, last + "'s");
        List<List<Paragraph>> groups = new ArrayList<>();
        boolean open = false;
        int lastAsked = asked.stream().mapToInt(i -> i).max().orElse(-1);
        lastAsked =
                Math.max(lastAsked, afterAsked.stream().mapToInt(i -> i).max().orElse(-1) - 1);
        for (Paragraph paragraph : frame.paragraphs()) {
            boolean opens = asked.contains(paragraph.index() - 1) || afterAsked.contains(paragraph.index());
            if (asked.contains(paragraph.index())) {
                open = false;
                continue;
            }
            if (opens) {
                groups.add(new ArrayList<>());
                open = true;
            }
            List<Paragraph> group = groups.isEmpty() ? List.of() : groups.get(groups.size() - 1);
            boolean behindTheLast = paragraph.index() > lastAsked + 1 && !holds(paragraph, FIRST_PERSON);
            open &= !isAside(paragraph)
                    && !tellsOfAnother(paragraph)
                    && !holds(paragraph, surname)
                    && !behindTheLast
                    && group.size() < LONGEST_ANSWER
                    && (opens || !paragraph.afterHeading());
            if (open) {
                group.add(paragraph);
            }
        }
        groups.removeIf(List::isEmpty);
        return groups;
    }

    /** "At this point Hart puts her head round the door. “Is it late?” she says.": the reporter tells of somebody who comes in. */
    private static boolean tellsOfAnother(Paragraph paragraph) {
        List<Unit> outsideMarks = paragraph.sentences().stream()
                .flatMap(sentence -> sentence.units().stream())
                .toList();
        return !paragraph.quoted().isEmpty()
                && !paragraph.isWholeQuotation()
                && outsideMarks.stream().noneMatch(unit -> ONE_PERSON.contains(unit.lower()))
                && outsideMarks.stream()
                        .flatMap(unit -> unit.cueVerb().stream())
                        .anyMatch(verb -> verb.has('q') && verb.isFinite());
    }

    private static long count(List<List<Paragraph>> groups, Set<String> words) {
        return groups.stream()
                .filter(group -> group.stream().anyMatch(paragraph -> holds(paragraph, words)))
                .count();
    }

    private static boolean holds(Paragraph paragraph, Set<String> words) {
        return paragraph.sentences().stream()
                .flatMap(sentence -> sentence.units().stream())
                .anyMatch(unit -> words.contains(unit.lower()) && !unit.word().equals("US"));
    }

    private static int wordsIn(Paragraph paragraph) {
        return paragraph.sentences().stream()
                .mapToInt(sentence -> sentence.units().size())
                .sum();
    }

    // ---- both

    private boolean endsAsking(Span span) {
        int at = span.end() - 1;
        String text = frame.text();
        while (at > span.start()
                && (Character.isWhitespace(text.charAt(at)) || ")]\u201d\"'\u2019".indexOf(text.charAt(at)) >= 0)) {
            at--;
        }
        return at >= span.start() && text.charAt(at) == '?';
    }

    /** "(This interview has been shortened.)": the editor speaks. */
    private boolean isAside(Paragraph paragraph) {
        return "([*".indexOf(frame.text().charAt(paragraph.span().start())) >= 0;
    }

    /** The words of a paragraph, without marks that enclose all of it. */
    private static Span words(Paragraph paragraph) {
        return paragraph.isWholeQuotation() && paragraph.quoted().size() == 1
                ? paragraph.quoted().get(0).inner()
                : paragraph.span();
    }
}
