package dictum.citation;

import java.util.Locale;

/** What a finished citation is written in. Italics are kept wherever they can be. */
public enum CitationOutput {
    /** No markup; raised figures are Unicode's. */
    TEXT {
        @Override
        String mark(char mark) {
            return "";
        }

        @Override
        String escaped(int point, boolean raised) {
            return raised && point >= '0' && point <= '9'
                    ? SUPERSCRIPTS.substring(point - '0', point - '0' + 1)
                    : Character.toString(point);
        }
    },
    HTML {
        @Override
        String mark(char mark) {
            return switch (mark) {
                case MarkedFormat.ITALIC -> "<i>";
                case MarkedFormat.ITALIC_END -> "</i>";
                case MarkedFormat.RAISED -> "<sup>";
                default -> "</sup>";
            };
        }

        @Override
        String escaped(int point, boolean raised) {
            return Markup.escaped(Character.toString(point));
        }
    },
    MARKDOWN {
        @Override
        String mark(char mark) {
            return switch (mark) {
                case MarkedFormat.ITALIC, MarkedFormat.ITALIC_END -> "*";
                case MarkedFormat.RAISED -> "<sup>";
                default -> "</sup>";
            };
        }

        @Override
        String escaped(int point, boolean raised) {
            return "\\`*_[]<>~$|".indexOf(point) >= 0 ? "\\" + Character.toString(point) : Character.toString(point);
        }
    },
    /** The inside of a paragraph; {@link #document} makes a file of it. */
    RTF {
        @Override
        String mark(char mark) {
            return switch (mark) {
                case MarkedFormat.ITALIC -> "{\\i ";
                case MarkedFormat.RAISED -> "{\\super ";
                default -> "}";
            };
        }

        @Override
        String escaped(int point, boolean raised) {
            if (point == '\\' || point == '{' || point == '}') {
                return "\\" + Character.toString(point);
            }
            if (point < 0x80) {
                return Character.toString(point);
            }
            StringBuilder units = new StringBuilder();
            for (char unit : Character.toChars(point)) {
                units.append("\\u").append((int) (short) unit).append('?');
            }
            return units.toString();
        }
    };

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /** As given on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Paragraphs as a whole: a document for RTF and HTML, one after the other else. */
    public String document(Iterable<String> paragraphs) {
        return switch (this) {
            case TEXT, MARKDOWN -> String.join("\n\n", paragraphs) + "\n";
            case HTML -> "<p>" + String.join("</p>\n<p>", paragraphs) + "</p>\n";
            case RTF -> "{\\rtf1\\ansi\\uc1\n" + String.join("\\par\n", paragraphs) + "\\par\n}\n";
        };
    }

    /** What parts two lines of a paragraph. */
    public String lineBreak() {
        return switch (this) {
            case TEXT -> "\n";
            case MARKDOWN -> "\\\n";
            case HTML -> "<br>\n";
            case RTF -> "\\line\n";
        };
    }

    /** Plain words in this markup. */
    public String plain(String words) {
        return of(withoutMarks(words));
    }

    /** What the engine wrote, in this markup. */
    String of(String marked) {
        StringBuilder written = new StringBuilder(marked.length() + 32);
        boolean raised = false;
        for (int i = 0; i < marked.length(); ) {
            int point = marked.codePointAt(i);
            i += Character.charCount(point);
            if (isMark(point)) {
                raised = point == MarkedFormat.RAISED;
                written.append(mark((char) point));
            } else {
                written.append(escaped(point, raised));
            }
        }
        return written.toString();
    }

    static String withoutMarks(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().filter(point -> !isMark(point)).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean isMark(int point) {
        return point >= MarkedFormat.ITALIC && point <= MarkedFormat.RAISED_END;
    }

    abstract String mark(char mark);

    abstract String escaped(int point, boolean raised);
}
