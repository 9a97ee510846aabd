/** The front door: runs the line from snapshot to quotations, applies reviews, and answers queries. */
@NullMarked
package dictum.library;

import org.jspecify.annotations.NullMarked;
