/** The nouns that cross rooms: snapshots, articles, quotations, speakers, dates, reviews, and the one error. */
@NullMarked
package dictum.model;

import org.jspecify.annotations.NullMarked;
