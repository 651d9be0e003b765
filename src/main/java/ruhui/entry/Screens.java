package ruhui.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ruhui.shared.Problem;
import ruhui.web.Fields;
import ruhui.web.Option;

/// What the pages of those who fill in show.
final class Screens {

    private Screens() {}

    /// One line of the task list; `state` is the key of its words, `colour` empty where nothing is to be done.
    public record Task(String href, String label, String state, String colour, String hint) {}

    public record Tasks(
            String base, String unitName, List<Task> tasks, int done, boolean complete, boolean taken, String next) {}

    /// One field as it is asked. `kind` chooses the part of the page; `comment` and `kept` are empty where there is
    /// none.
    public record Asked(
            String key,
            String kind,
            String label,
            String hint,
            boolean optional,
            List<Option> options,
            List<Option> cities,
            List<Option> counties,
            @Nullable String width,
            String autocomplete,
            @Nullable String inputmode,
            int most,
            String comment,
            @Nullable String kept,
            String unit) {}

    /// `stale`: the draft was changed elsewhere while this page was open.
    public record Part(
            String base,
            String path,
            String title,
            String why,
            List<Asked> asked,
            List<Row> fixed,
            Fields fields,
            int version,
            String back,
            boolean mending,
            boolean stale) {}

    public record Row(String label, String value) {}

    public record Scan(
            String base,
            String back,
            String comment,
            boolean mending,
            @Nullable File file,
            String unitName,
            String creditCode,
            Fields fields) {}

    public record File(String href, @Nullable String thumb, String name, String size) {}

    public record Shot(
            String id,
            String key,
            String href,
            String thumb,
            String name,
            String field,
            boolean open,
            boolean first,
            boolean last,
            String comment) {}

    public record Album(
            String base,
            String back,
            boolean mending,
            boolean open,
            boolean full,
            String comment,
            List<Shot> shots,
            List<Shot> removed,
            List<Problem> refused,
            Fields fields) {}

    /// One comment on the page that says what to mend.
    public record Asking(
            String key, String label, String said, String href, String value, String reply, boolean done) {}

    public record Mend(
            String base,
            String home,
            String unitName,
            String number,
            String until,
            String word,
            List<Asking> askings,
            List<Task> more,
            long done,
            List<Sheet.Part> parts,
            Fields fields) {}

    public record Check(
            String base,
            List<Card> cards,
            boolean complete,
            boolean taken,
            boolean oddCode,
            int min,
            int max,
            String by,
            Fields fields) {}

    public record Card(String title, String href, List<Row> rows, List<Shot> shots, List<Problem> problems) {}

    /// The one home of who applies. `turn` is a class of the look; `steps` is the way of every unit.
    public record My(
            String stage,
            String turn,
            String unitName,
            String number,
            String tag,
            Problem who,
            Problem what,
            @Nullable Problem by,
            List<Button> buttons,
            List<Leg> steps,
            List<Line> timeline,
            @Nullable Account account,
            List<Earlier> earlier,
            boolean another) {}

    /// `post` is for buttons that do something at once.
    public record Button(String href, String label, boolean post, boolean plain) {}

    /// `state`: ok, now or empty for what is still to come.
    public record Leg(int number, String title, String state, String colour, String tag, String when) {}

    public record Line(String title, String when, String by, String why, String colour) {}

    public record Account(String name, boolean active, String until) {}

    public record Earlier(String number, String unitName, String stage) {}

    public record Confirm(String action, String title, String text, String button, String back, String subject) {}

    public record Claim(String unitName, String creditCode, boolean sent, Fields fields) {}
}
