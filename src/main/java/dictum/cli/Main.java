package dictum.cli;

/** The command {@code dictum}. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(2);
    }
}
