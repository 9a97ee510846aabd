package dictum.web;

/**
 * What surrounds every page: its title, which part of the desk it is, how much waits, and who decides.
 *
 * @param here the part's address: {@code /queue}
 */
record Frame(String title, String here, long waiting, String reviewer) {}
