/** The command line: commands, tables, progress and exit codes. */
@NullMarked
package dictum.cli;

import org.jspecify.annotations.NullMarked;
