/** Entries become citations: every export format, the finished citation, and the JSON that programs read. */
@NullMarked
package dictum.citation;

import org.jspecify.annotations.NullMarked;
