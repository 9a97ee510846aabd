package dictum.attribution;

/** Texts of any length that lead a careless reader into doing its work over and over. */
enum Shape {
    PROSE(
            "Mayor Ada Okoro said on Monday that the bridge was “not finished.” She left.\n\n“We wait,” said Ilan Brandt.\n\n"),
    ONE_PARAGRAPH(
            "Mayor Ada Okoro said on Monday that the bridge was “not finished.” She left early. “We wait,” said Ilan Brandt. "),
    SENTENCE_WITHOUT_END("the council said that the harbour, which Okoro told reporters was closed, and "),
    OPENED_MARKS("“word "),
    STRAIGHT_MARKS("\" word "),
    LONE_APOSTROPHES("' word 'word "),
    POSSESSIVES("'the workers' hut and boys' "),
    NESTED_MARKS("“one ‘two “three ‘four «five "),
    GUILLEMETS("« un »word« "),
    BRACKETS("((([[[ word "),
    COMMAS("one, two, "),
    NAMES("Ada Okoro "),
    PARTICLES("van der Okoro of the Port de "),
    CUES("said told "),
    CLAUSES("he said that "),
    CREDITS("“No,” he said. "),
    JOINED_NAMES("the mayor, Ada Okoro, and her deputy, Peter Lind, said it was and "),
    NOUN_CLAIMS("Okoro's claim that the board, which Ada Okoro recalled the mayor telling, has won "),
    SHORT_PARAGRAPHS("No.\n\n"),
    OPEN_PARAGRAPHS("“The basin opens in April.\n\n"),
    QUOTED_PARAGRAPHS("“The basin opens in April, and the harbour with it.”\n\n"),
    TURNS("OKORO: The basin opens in April.\n\n"),
    SIGNATURES("“The basin opens in April.”\n\n— Ada Okoro\n\n"),
    ONE_WORD("a"),
    HYPHENS("a-a'a."),
    PERIODS("... U.S. "),
    DASHES("— word -- "),
    DATES("on Monday, 3 May 2020, last week, "),
    PRONOUNS("She told him that they met her. "),
    ROLES("the harbour master, the mayor of Port Ellery, "),
    RELATIVES("Ada Okoro, who said no, and who "),
    COUPLES("Tom and Ada Okoro and "),
    REASONS("because they say so and pilots said "),
    OWNERS("Okoro's plan and his proposal that "),
    LOST_MARKS("\ufffdword\ufffd s\ufffd \ufffdt "),
    INCHES("“he is 6’2” "),
    PURPOSES("who hope to win in May say "),
    STATEMENTS("in a statement, Okoro said no, and the statement said yes, and "),
    QUESTIONS("Ada Okoro was asked if “no,” he answered, “yes” and "),
    WORKS("In his last book he wrote that it was cold. Ada Okoro died. "),
    TRANSLATIONS("“das ist gut,” said Ada Okoro (“It is good.”) "),
    GOING_ON("Okoro added that it was cold. “It was cold again.” "),
    ASIDES("But a letter, he points out, describes it as “dear”, and "),
    SURROGATES("\ud83d \udc00 x\ud83d\ude00 "),
    /** The only one whose names are all different. */
    MANY_PEOPLE("") {
        @Override
        String text(int length) {
            StringBuilder text = new StringBuilder(length + 100);
            for (int i = 0; text.length() < length; i++) {
                text.append("“The basin opens,” said harbour master Ada")
                        .append(letters(i))
                        .append(" Okoro")
                        .append(letters(i / 7));
                text.append(". Mr Okoro").append(letters(i / 7)).append(" said that he waits.\n\n");
            }
            return text.toString();
        }
    };

    private final String unit;

    Shape(String unit) {
        this.unit = unit;
    }

    /** At least {@code length} characters. */
    String text(int length) {
        return unit.repeat(length / unit.length() + 1);
    }

    private static String letters(int number) {
        StringBuilder spelt = new StringBuilder();
        for (int rest = number; rest > 0; rest /= 26) {
            spelt.append((char) ('a' + rest % 26));
        }
        return spelt.toString();
    }
}
