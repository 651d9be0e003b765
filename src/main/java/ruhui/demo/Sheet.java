package ruhui.demo;

import java.util.regex.Pattern;

/// A page as it came, with the forms on it. `address` is where it was found in the end.
record Sheet(Visitor visitor, String address, String html) {

    private static final Pattern FORM =
            Pattern.compile("<form[^>]*? action=\"([^\"]*)\"[^>]*>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern TAGS = Pattern.compile("<[^>]+>");
    private static final Pattern PROBLEMS = Pattern.compile("<div class=\"errors\".*?</div>", Pattern.DOTALL);

    Sheet fine(int status, String asked) {
        if (status >= 400) {
            throw new IllegalStateException("%s answered %d: %s".formatted(asked, status, said()));
        }
        return this;
    }

    /// The form that is sent to an address ending so.
    Form form(String ending) {
        var forms = FORM.matcher(html);
        while (forms.find()) {
            var action = forms.group(1).replace("&amp;", "&");
            if (action.endsWith(ending)) {
                return new Form(visitor, action, forms.group(2));
            }
        }
        throw new IllegalStateException("no form for %s on %s: %s".formatted(ending, address, said()));
    }

    boolean offers(String ending) {
        return FORM.matcher(html)
                .results()
                .anyMatch(form -> form.group(1).replace("&amp;", "&").endsWith(ending));
    }

    /// The first thing the pattern's group finds on the page.
    String find(String pattern) {
        var found = Pattern.compile(pattern, Pattern.DOTALL).matcher(html);
        if (!found.find()) {
            throw new IllegalStateException("no %s on %s: %s".formatted(pattern, address, said()));
        }
        return found.group(1);
    }

    private String said() {
        var problems = PROBLEMS.matcher(html);
        var part = problems.find() ? problems.group() : html.replaceFirst("(?s).*<main", "<main");
        var words = TAGS.matcher(part).replaceAll(" ").replaceAll("\\s+", " ");
        return words.substring(0, Math.min(400, words.length()));
    }
}
