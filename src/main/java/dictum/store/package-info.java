/** Keeps what was captured and decided: snapshot files, the journal, and the index that is made from them. */
@NullMarked
package dictum.store;

import org.jspecify.annotations.NullMarked;
