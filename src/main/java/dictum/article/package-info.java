/** A snapshot becomes an article: frozen body text in blocks, and metadata, each value with its evidence. */
@NullMarked
package dictum.article;

import org.jspecify.annotations.NullMarked;
