package dictum.article;

import dictum.model.PartialDate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the first full date in a few words: {@code 2020-03-16T15:04:00+03:00}, {@code March 16, 2020}, {@code 16. März 2020}, {@code 16/03/20}.
 *
 * <p>The day is the one written; an offset never moves it. A day and month that could be either way round are settled by
 * the page's language: month first only in English that is not told to be British, Irish, Indian, Australian or the like.
 */
final class DateText {
    /** Words further in are not looked at. */
    private static final int LONGEST = 400;

    /** No page is older. */
    static final int EARLIEST = 1990;

    private static final int LATEST = 2100;

    /**
     * A date and where it stands.
     *
     * @param start of its first number or word
     * @param end behind its last one
     */
    record Dated(PartialDate date, int start, int end) {}

    /** Numbers and words of the text, and what stands between one and the one before. */
    private record Token(String text, String before, boolean number, int start) {
        int end() {
            return start + text.length();
        }

        int value() {
            return text.length() > 9 ? -1 : Integer.parseInt(text);
        }

        boolean hasLength(int least, int most) {
            return number && text.length() >= least && text.length() <= most;
        }

        int month() {
            return number ? 0 : Months.inDate(text);
        }
    }

    private final List<Token> tokens;
    private final boolean monthFirst;

    /** Whether the month comes first with dashes too, as it is written in the United States alone. */
    private final boolean dashes;

    private DateText(List<Token> tokens, String language) {
        this.tokens = tokens;
        this.monthFirst = monthFirst(language);
        this.dashes = Words.lower(language).startsWith("en-us");
    }

    /**
     * The first full date in {@code text}.
     *
     * @param language BCP 47 tag of the page, or empty
     */
    static Optional<PartialDate> find(String text, String language) {
        DateText reader = new DateText(tokens(inPlainDigits(text)), language);
        for (int i = 0; i < reader.tokens.size(); i++) {
            Optional<PartialDate> date = reader.at(i);
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    /** All full dates in {@code text}, in order, where they stand. */
    static List<Dated> all(String text, String language) {
        DateText reader = new DateText(tokens(inPlainDigits(text)), language);
        List<Dated> all = new ArrayList<>();
        int i = 0;
        while (i < reader.tokens.size()) {
            Optional<PartialDate> date = reader.at(i);
            int last = i;
            if (date.isPresent()) {
                last = reader.tokens.get(i).text().length() >= 8
                                && reader.tokens.get(i).number()
                        ? i
                        : i + 2;
                all.add(new Dated(
                        date.get(),
                        reader.tokens.get(i).start(),
                        reader.tokens.get(last).end()));
            }
            i = last + 1;
        }
        return all;
    }

    /** {@code text} with the figures of Arabic, Indian and other scripts as 0 to 9. */
    private static String inPlainDigits(String text) {
        char[] plain = null;
        for (int i = 0; i < Math.min(text.length(), LONGEST); i++) {
            char c = text.charAt(i);
            if (c > 127 && Character.isDigit(c)) {
                plain = plain == null ? text.toCharArray() : plain;
                plain[i] = (char) ('0' + Character.digit(c, 10));
            }
        }
        return plain == null ? text : new String(plain);
    }

    private static boolean monthFirst(String language) {
        String tag = Words.lower(language).replace('_', '-');
        return tag.equals("en")
                || tag.startsWith("en-us")
                || tag.startsWith("en-ca")
                || tag.startsWith("en-ph")
                || tag.isEmpty();
    }

    private Optional<PartialDate> at(int i) {
        Token first = tokens.get(i);
        if (first.hasLength(8, 8)) {
            return day(first.value() / 10000, first.value() / 100 % 100, first.value() % 100);
        }
        if (first.hasLength(14, 14)) {
            return day(number(first.text(), 0, 4), number(first.text(), 4, 6), number(first.text(), 6, 8));
        }
        if ((first.hasLength(10, 10) || first.hasLength(13, 13)) && tokens.size() == 1) {
            return epoch(first.text());
        }
        if (i + 2 >= tokens.size()) {
            return Optional.empty();
        }
        Token second = tokens.get(i + 1);
        Token third = tokens.get(i + 2);
        return three(first, second, third).or(() -> ofAnotherCalendar(first, second, third));
    }

    /** A day of the Persian calendar, in words or figures. */
    private Optional<PartialDate> ofAnotherCalendar(Token first, Token second, Token third) {
        int named = second.number() ? 0 : PersianCalendar.month(second.text());
        if (named > 0 && first.hasLength(1, 2) && third.hasLength(4, 4)) {
            return PersianCalendar.day(third.value(), named, first.value());
        }
        boolean numbers = first.hasLength(4, 4) && second.hasLength(1, 2) && third.hasLength(1, 2);
        return numbers && joins(second, false) && joins(third, false)
                ? PersianCalendar.day(first.value(), second.value(), third.value())
                : Optional.empty();
    }

    private Optional<PartialDate> three(Token first, Token second, Token third) {
        if (first.hasLength(4, 4)
                && second.hasLength(1, 2)
                && third.hasLength(1, 2)
                && joins(second, true)
                && joins(third, true)) {
            return day(first.value(), second.value(), third.value());
        }
        if (first.hasLength(4, 4) && second.month() > 0 && third.hasLength(1, 2)) {
            return day(first.value(), second.month(), third.value());
        }
        if (first.hasLength(1, 2) && second.month() > 0 && isYear(third)) {
            return day(year(third), second.month(), first.value());
        }
        if (first.month() > 0
                && second.hasLength(1, 2)
                && isYear(third)
                && !third.before().contains(":")) {
            return day(year(third), first.month(), second.value());
        }
        if (first.hasLength(1, 2)
                && second.hasLength(1, 2)
                && isYear(third)
                && joins(second, false)
                && second.before().equals(third.before())) {
            int one = first.value();
            int two = second.value();
            boolean american = two > 12
                    || (one <= 12
                            && monthFirst
                            && (second.before().equals("/")
                                    || (dashes && second.before().equals("-"))));
            return american ? day(year(third), one, two) : day(year(third), two, one);
        }
        return Optional.empty();
    }

    /** Whether the marks before a number join it to the one before as parts of one date. */
    private static boolean joins(Token token, boolean spaced) {
        return switch (token.before()) {
            case "-", "/", ".", "年", "月" -> true;
            case ". ", " / ", " - ", "년 ", "월 ", "年 ", "月 " -> spaced;
            default -> false;
        };
    }

    private static boolean isYear(Token token) {
        return token.hasLength(4, 4)
                || (token.hasLength(2, 2)
                        && (token.before().equals("/")
                                || token.before().equals(".")
                                || token.before().equals("-")));
    }

    private static int year(Token token) {
        int year = token.value();
        return token.text().length() == 2 ? year + (year < 70 ? 2000 : 1900) : year;
    }

    private static Optional<PartialDate> day(int year, int month, int day) {
        if (year < EARLIEST || year > LATEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(PartialDate.of(LocalDate.of(year, month, day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<PartialDate> epoch(String digits) {
        long seconds = Long.parseLong(digits) / (digits.length() == 13 ? 1000 : 1);
        LocalDate day = LocalDate.ofInstant(Instant.ofEpochSecond(seconds), ZoneOffset.UTC);
        return day(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text.substring(from, to));
    }

    private static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        int end = Math.min(text.length(), LONGEST);
        int last = 0;
        int i = 0;
        while (i < end) {
            char c = text.charAt(i);
            boolean digit = isDigit(c);
            if (!digit && !isLetter(c)) {
                i++;
                continue;
            }
            int start = i;
            while (i < end && (digit ? isDigit(text.charAt(i)) : isLetter(text.charAt(i)))) {
                i++;
            }
            if (digit && i - start == 4 && isGlued(text, start, i)) {
                i -= 2;
            }
            String word = text.substring(start, i);
            // "de marzo de 2020", "16th of March", "1er mars", "1-го марта", "T15:04" after a day: small words carry
            // nothing.
            if (digit || !isFiller(word)) {
                tokens.add(new Token(word, text.substring(last, start).replace("º", ""), digit, start));
                last = i;
            }
        }
        return tokens;
    }

    /** "28.09.1912:44": a short year and the hour behind it, in two elements that only style sets apart. */
    private static boolean isGlued(String text, int start, int end) {
        return end + 1 < text.length()
                && text.charAt(end) == ':'
                && isDigit(text.charAt(end + 1))
                && start > 0
                && text.charAt(start - 1) == '.'
                && number(text, start, end) < EARLIEST;
    }

    /** How many words {@code text} has besides its figures. */
    static int wordsBeside(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean starts = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
            count += starts && Character.isLetter(text.charAt(i)) ? 1 : 0;
        }
        return count;
    }

    /** Whether {@code text} has a figure at all, without which it gives no date. */
    static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFiller(String word) {
        return switch (Words.lower(word)) {
            case "de",
                    "del",
                    "of",
                    "the",
                    "th",
                    "st",
                    "nd",
                    "rd",
                    "er",
                    "ᵉʳ",
                    "den",
                    "ro",
                    "ero",
                    "e",
                    "ste",
                    "го",
                    "е" -> true;
            default -> false;
        };
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return Character.isLetter(c) && (c < 128 || "ºª年月日년월일".indexOf(c) < 0);
    }
}
