package dictum.article;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/** The paths of a page's elements: {@code /html[1]/body[1]/article[1]/p[3]}, counting siblings of the same name. */
final class ElementPaths {
    /** Those of the elements that were asked for and of their parents; to keep all around them would grow with the depth's square. */
    private final IdentityHashMap<Element, String> known = new IdentityHashMap<>();

    /** The numbers of elements among their siblings of the same name, by element; filled a parent at a time. */
    private final IdentityHashMap<Element, Integer> numbers = new IdentityHashMap<>();

    String of(Element element) {
        String path = known.get(element);
        if (path == null) {
            path = (element.parent() == null ? "" : ofParent(element.parent())) + step(element);
            known.put(element, path);
        }
        return path;
    }

    private String ofParent(Element parent) {
        String path = known.get(parent);
        if (path == null) {
            Deque<Element> around = new ArrayDeque<>();
            for (Element at = parent; at != null && !at.normalName().equals("#root"); at = at.parent()) {
                around.push(at);
            }
            StringBuilder built = new StringBuilder();
            for (Element at : around) {
                built.append(step(at));
            }
            path = built.toString();
            known.put(parent, path);
        }
        return path;
    }

    private String step(Element element) {
        return '/' + element.normalName() + '[' + number(element) + ']';
    }

    private int number(Element element) {
        Element parent = element.parent();
        if (parent == null) {
            return 1;
        }
        if (!numbers.containsKey(element)) {
            Map<String, Integer> counts = new HashMap<>();
            for (Element child : parent.children()) {
                numbers.put(child, counts.merge(child.normalName(), 1, Integer::sum));
            }
        }
        return numbers.getOrDefault(element, 1);
    }
}
