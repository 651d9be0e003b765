package ruhui.journeys;

import com.microsoft.playwright.Page;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// Finds Chinese on English pages. What people typed, names of places and the switch of languages may be Chinese.
final class Foreign {

    private static final Pattern CHINESE =
            Pattern.compile("[^\\n]*[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef][^\\n]*");

    private static final String TEXTS = """
            () => {
              const said = [document.title], own = 'textarea, input, script, style, [lang^=zh], select[data-next], select[id$=Place]';
              const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              for (let node = walk.nextNode(); node; node = walk.nextNode())
                if (!node.parentElement.closest(own)) said.push(node.data);
              for (const name of ['alt', 'aria-label', 'title', 'placeholder'])
                document.querySelectorAll(`[${name}]`).forEach(e => said.push(e.getAttribute(name)));
              return said.join('\\n');
            }
            """;

    private Foreign() {}

    static List<String> words(Page page, Collection<String> known) {
        var text = (String) page.evaluate(TEXTS);
        for (var own : known.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList()) {
            text = text.replace(own, "");
        }
        return CHINESE.matcher(text)
                .results()
                .map(found -> found.group().strip())
                .distinct()
                .toList();
    }
}
