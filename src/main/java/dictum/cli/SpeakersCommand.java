package dictum.cli;

import dictum.citation.AuthorityJson;
import dictum.library.People;
import dictum.library.QuoteLibrary;
import dictum.library.Suggestion;
import dictum.model.Authority;
import dictum.model.DictumException;
import dictum.model.PartialDate;
import dictum.model.Ruling;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dictum speakers}: who is who, across articles. */
@Command(
        name = "speakers",
        description = "Who is who across articles: list, show, join, part and name those who speak.",
        footer = {
            "",
            "Equal full names are one record by themselves; everything else waits for your word.",
            "NAME is a name or an identifier, which may be shortened. Every decision can be taken back with undo.",
            "",
            "Example:",
            "  dictum speakers",
            "  dictum speakers show \"Mara Olin\"",
            "  dictum speakers suggest",
            "  dictum speakers merge \"Mara Olin\" 4f2a91c0",
            "  dictum speakers role \"Mara Olin\" \"Harbour Master\" --from 2024-05"
        })
final class SpeakersCommand implements Callable<Integer> {
    private static final int LISTED = 100;
    private static final int SHORT = 8;

    private final Terminal terminal;

    @Mixin
    private LibraryOption library = new LibraryOption();

    @Option(names = "--limit", paramLabel = "N", description = "List no more than N, 0 for all (default: 100).")
    private int limit = LISTED;

    @Option(names = "--json", description = "Print one JSON object on a line for each.")
    private boolean json;

    SpeakersCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return list(List.of(), limit, json, library);
    }

    @Command(
            name = "list",
            description = "List those who speak, by the number of their statements.",
            footer = {"", "Example:", "  dictum speakers list okoro"})
    int list(
            @Parameters(arity = "0..*", paramLabel = "WORDS", description = "Part of a name.") List<String> words,
            @Option(
                            names = "--limit",
                            paramLabel = "N",
                            defaultValue = "100",
                            description = "No more than N, 0 for all.")
                    int most,
            @Option(names = "--json", description = "Print one JSON object on a line for each.") boolean asJson,
            @Mixin LibraryOption where) {
        int wanted = Limit.of(most);
        return with(where, people -> {
            List<Authority> found = words == null || words.isEmpty()
                    ? people.list(wanted)
                    : people.list(String.join(" ", words), wanted);
            if (asJson) {
                found.forEach(one -> terminal.out().println(AuthorityJson.of(one)));
            } else if (found.isEmpty()) {
                terminal.tell("nobody is credited by that name here");
            } else {
                table(found);
                if (found.size() == wanted) {
                    terminal.tell("there may be more: %d are listed, --limit 0 lists all".formatted(wanted));
                }
            }
            return ExitCode.DONE;
        });
    }

    @Command(
            name = "show",
            description = "Everything that somebody said, day by day, with the role held then.",
            footer = {"", "Example:", "  dictum speakers show \"Mara Olin\""})
    int show(
            @Parameters(paramLabel = "NAME", description = "Whom.") String name,
            @Option(names = "--limit", paramLabel = "N", defaultValue = "200", description = "The latest N, 0 for all.")
                    int most,
            @Option(names = "--json", description = "Print one JSON object.") boolean asJson,
            @Mixin LibraryOption where) {
        int wanted = Limit.of(most);
        return with(where, people -> {
            People.Life life = people.life(name, wanted);
            if (asJson) {
                terminal.out().println(AuthorityJson.of(life.authority(), life.roles(), life.doubts(), life.said()));
            } else {
                new LifePage(terminal).print(life);
            }
            return ExitCode.DONE;
        });
    }

    @Command(
            name = "suggest",
            description = "Who may be one and the same, the likeliest first; nothing is joined by it.",
            footer = {"", "Example:", "  dictum speakers suggest", "  dictum speakers suggest \"Mara Olin\""})
    int suggest(
            @Parameters(arity = "0..1", paramLabel = "NAME", description = "Only for this one.") String name,
            @Option(
                            names = "--limit",
                            paramLabel = "N",
                            defaultValue = "30",
                            description = "No more than N, 0 for all.")
                    int most,
            @Option(names = "--json", description = "Print one JSON object on a line for each.") boolean asJson,
            @Mixin LibraryOption where) {
        int wanted = Limit.of(most);
        return with(where, people -> {
            List<Suggestion> found = name == null ? people.suggestions(wanted) : people.suggestions(name, wanted);
            if (found.isEmpty()) {
                terminal.tell("no two look alike");
            }
            for (Suggestion one : found) {
                terminal.out()
                        .println(
                                asJson
                                        ? AuthorityJson.of(one.one(), one.other(), one.likelihood(), one.reasons())
                                        : "%.2f  %s  =  %s%n      %s"
                                                .formatted(
                                                        one.likelihood(),
                                                        called(one.one()),
                                                        called(one.other()),
                                                        Printable.line(String.join("; ", one.reasons()))));
            }
            return ExitCode.DONE;
        });
    }

    @Command(
            name = "merge",
            description = "Take the second for the same as the first, whose name it gets.",
            footer = {"", "Example:", "  dictum speakers merge \"Mara Olin\" \"M. Olin\""})
    int merge(
            @Parameters(paramLabel = "NAME", description = "Who it is.") String one,
            @Parameters(paramLabel = "OTHER", description = "Who is the same.") String other,
            @Mixin Deciding deciding) {
        return decide(deciding, people -> people.merge(one, other, deciding.reviewer));
    }

    @Command(
            name = "distinct",
            description = "Say that two who look alike are two; they are not suggested again.",
            footer = {"", "Example:", "  dictum speakers distinct \"Mara Olin\" \"Mira Olin\""})
    int distinct(
            @Parameters(paramLabel = "NAME", description = "One.") String one,
            @Parameters(paramLabel = "OTHER", description = "The other.") String other,
            @Mixin Deciding deciding) {
        return decide(deciding, people -> people.distinguish(one, other, deciding.reviewer));
    }

    @Command(
            name = "split",
            description = "Make a record of its own of one of the names, or of what was said in some articles.",
            footer = {
                "",
                "Example:",
                "  dictum speakers split \"Mara Olin\" --name \"M. Olin\"",
                "  dictum speakers split \"Mara Olin\" --article voss2026ferry"
            })
    int split(
            @Parameters(paramLabel = "NAME", description = "Whose.") String name,
            @Option(names = "--name", paramLabel = "NAME", description = "This name leaves.") String leaving,
            @Option(
                            names = "--article",
                            paramLabel = "KEY",
                            description = "What is said there leaves; may be repeated.")
                    List<String> articles,
            @Mixin Deciding deciding) {
        boolean byArticle = articles != null && !articles.isEmpty();
        if ((leaving == null) == !byArticle) {
            throw new DictumException(
                    DictumException.Kind.USAGE, "split off what? Give --name NAME or --article KEY, one of the two");
        }
        return decide(
                deciding,
                people -> byArticle
                        ? people.splitArticles(name, articles, deciding.reviewer)
                        : people.splitName(name, leaving, deciding.reviewer));
    }

    @Command(
            name = "rename",
            description = "Call somebody so in lists and exports; the article's own form stays in the evidence.",
            footer = {"", "Example:", "  dictum speakers rename \"M. Olin\" \"Mara Olin\""})
    int rename(
            @Parameters(paramLabel = "NAME", description = "Whom.") String name,
            @Parameters(paramLabel = "NEW", description = "The name from now on.") String fresh,
            @Mixin Deciding deciding) {
        return decide(deciding, people -> people.rename(name, fresh, deciding.reviewer));
    }

    @Command(
            name = "alias",
            description = "Find somebody under another name too, or no longer.",
            footer = {
                "",
                "A full name is then theirs in every article; a family name alone only helps to find them.",
                "",
                "Example:",
                "  dictum speakers alias add \"Mara Olin\" \"Mara Olin-Voss\""
            })
    int alias(
            @Parameters(paramLabel = "add|remove", description = "What to do.") String what,
            @Parameters(paramLabel = "NAME", description = "Who.") String name,
            @Parameters(paramLabel = "ALIAS", description = "The other name.") String alias,
            @Mixin Deciding deciding) {
        boolean add = isAdding(what);
        return decide(
                deciding,
                people -> add
                        ? people.addAlias(name, alias, deciding.reviewer)
                        : people.removeAlias(name, alias, deciding.reviewer));
    }

    @Command(
            name = "role",
            description = "Write down a role with its time, which outranks what articles state.",
            footer = {
                "",
                "Example:",
                "  dictum speakers role \"Mara Olin\" \"Harbour Master\" --from 2024-05 --to 2026",
                "  dictum speakers role \"Mara Olin\" \"Harbour Master\" --remove"
            })
    int role(
            @Parameters(paramLabel = "NAME", description = "Whose.") String name,
            @Parameters(paramLabel = "ROLE", description = "The role.") String role,
            @Option(
                            names = "--from",
                            paramLabel = "DATE",
                            converter = Choice.OfDate.class,
                            description = "The first day, month or year.")
                    PartialDate from,
            @Option(
                            names = "--to",
                            paramLabel = "DATE",
                            converter = Choice.OfDate.class,
                            description = "The last day, month or year.")
                    PartialDate to,
            @Option(names = "--remove", description = "Take it away again.") boolean remove,
            @Mixin Deciding deciding) {
        return decide(
                deciding,
                people -> remove
                        ? people.removeRole(name, role, deciding.reviewer)
                        : people.addRole(
                                name, role, Optional.ofNullable(from), Optional.ofNullable(to), deciding.reviewer));
    }

    @Command(
            name = "undo",
            description = "Take back the latest decision about speakers, or the one of that number.",
            footer = {"", "Example:", "  dictum speakers undo", "  dictum speakers undo 17"})
    int undo(
            @Parameters(arity = "0..1", paramLabel = "NUMBER", description = "As history lists it.") Long number,
            @Mixin Deciding deciding) {
        return with(deciding.library, people -> {
            People.Decided undone =
                    number == null ? people.undo(deciding.reviewer) : people.undo(number, deciding.reviewer);
            terminal.out().println("taken back: " + told(undone));
            return ExitCode.DONE;
        });
    }

    @Command(
            name = "history",
            description = "The decisions about speakers, the latest first.",
            footer = {"", "Example:", "  dictum speakers history \"Mara Olin\""})
    int history(
            @Parameters(arity = "0..1", paramLabel = "NAME", description = "Only about this one.") String name,
            @Option(
                            names = "--limit",
                            paramLabel = "N",
                            defaultValue = "100",
                            description = "No more than N, 0 for all.")
                    int most,
            @Option(names = "--json", description = "Print one JSON object on a line for each.") boolean asJson,
            @Mixin LibraryOption where) {
        int wanted = Limit.of(most);
        return with(where, people -> {
            List<People.Decided> decisions = name == null ? people.history(wanted) : people.history(name, wanted);
            if (decisions.isEmpty()) {
                terminal.tell("nothing was decided about speakers");
            }
            for (People.Decided one : decisions) {
                terminal.out()
                        .println(
                                asJson
                                        ? AuthorityJson.of(one.number(), one.ruling(), one.takenBack())
                                        : told(one) + (one.takenBack() ? " (taken back)" : ""));
            }
            return ExitCode.DONE;
        });
    }

    /** What all commands that decide something share. */
    static final class Deciding {
        @Option(names = "--reviewer", paramLabel = "NAME", description = "Who decides (default: the user's name here).")
        private String reviewer = System.getProperty("user.name", "unknown");

        @Mixin
        private LibraryOption library = new LibraryOption();
    }

    private int decide(Deciding deciding, Function<People, Authority> decision) {
        return with(deciding.library, people -> {
            Authority now = decision.apply(people);
            table(List.of(now));
            return ExitCode.DONE;
        });
    }

    private int with(LibraryOption where, Function<People, Integer> work) {
        try (ProgressLine progress = new ProgressLine(terminal);
                QuoteLibrary open = where.open(terminal, progress)) {
            progress.wipe();
            return work.apply(open.people());
        }
    }

    private void table(List<Authority> found) {
        Table table = new Table(terminal, List.of("id", "statements", "kind", "name", "also called"));
        for (Authority one : found) {
            table.addRow(List.of(
                    new Table.Cell(one.id().substring(0, SHORT), Terminal.Style.IDENTIFIER),
                    new Table.Cell(String.format(Locale.ROOT, "%10d", one.statements()), Terminal.Style.PLAIN),
                    new Table.Cell(one.kind(), Terminal.Style.PLAIN),
                    new Table.Cell(Printable.line(one.name()), Terminal.Style.STRONG),
                    new Table.Cell(Printable.line(String.join("; ", one.aliases())), Terminal.Style.PLAIN)));
        }
        table.print();
    }

    private static String called(Authority one) {
        return "%s (%s, %s)"
                .formatted(
                        Printable.line(one.name()),
                        one.id().substring(0, SHORT),
                        Counted.of(one.statements(), "statement"));
    }

    private static String told(People.Decided decided) {
        Ruling ruling = decided.ruling();
        List<String> parts = new ArrayList<>(
                List.of(Long.toString(decided.number()), ruling.act().label(), ruling.name(), ruling.words()));
        ruling.from().ifPresent(from -> parts.add("from " + from));
        ruling.to().ifPresent(to -> parts.add("to " + to));
        parts.add("by " + ruling.reviewer());
        parts.add(ruling.at().toString());
        return Printable.line(String.join("  ", parts));
    }

    private static boolean isAdding(String what) {
        return switch (what) {
            case "add" -> true;
            case "remove" -> false;
            default ->
                throw new DictumException(
                        DictumException.Kind.USAGE,
                        "\"%s\" is neither add nor remove, as in: dictum speakers alias add \"Mara Olin\" \"M. Olin\""
                                .formatted(what));
        };
    }
}
