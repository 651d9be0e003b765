package ruhui.entry;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ruhui.shared.Problem;

/// How far an application is filled in, and what is wrong with it.
record Checkup(Profile profile, List<Picture> pictures, Rules rules) {

    enum Status {
        NONE,
        STARTED,
        WRONG,
        DONE
    }

    static List<Section> sections(Profile profile) {
        return Arrays.stream(Section.values())
                .filter(section -> section.concerns(profile))
                .toList();
    }

    /// Field → problem.
    Map<String, Problem> problems(Section section) {
        var problems = new LinkedHashMap<String, Problem>();
        section.fields()
                .forEach(field -> field.problem(profile, rules).ifPresent(wrong -> problems.put(field.key(), wrong)));
        if (section == Section.PICTURES) {
            pictures.forEach(picture -> picture.problem().ifPresent(wrong -> problems.put(picture.key(), wrong)));
            if (pictures.isEmpty()) {
                problems.put("pictures", Problem.of("entry.missing.pictures"));
            }
        }
        return problems;
    }

    Status status(Section section) {
        var problems = problems(section);
        if (problems.isEmpty()) {
            return Status.DONE;
        }
        if (section == Section.PICTURES ? pictures.isEmpty() : isUntouched(section)) {
            return Status.NONE;
        }
        return problems.values().stream().allMatch(wrong -> wrong.key().startsWith("entry.missing."))
                ? Status.STARTED
                : Status.WRONG;
    }

    boolean complete() {
        return sections(profile).stream().allMatch(section -> problems(section).isEmpty());
    }

    private boolean isUntouched(Section section) {
        return section.fields().stream()
                .filter(field -> !(field.kind() instanceof Kind.Tick))
                .allMatch(field -> profile.value(field.key()).isEmpty());
    }
}
