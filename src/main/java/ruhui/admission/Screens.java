package ruhui.admission;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruhui.web.Fields;
import ruhui.web.Option;

/// What the pages of this module show, decided and in the reader's words.
class Screens {

    private Screens() {}

    public record Tag(String colour, String words) {}

    public record Link(String label, String href, boolean first) {}

    /// Whose turn it is, what to do, by when.
    public record Now(String kind, String who, String what, List<String> lines, List<String> items, List<Link> links) {}

    /// `state` is `ok`, `now` or `later`.
    public record Milestone(int n, String state, String title, Tag tag, String when) {}

    public record Address(String recipient, String phone, String address, String postcode, String whole) {}

    /// `late` puts what follows after what it follows from, where both happened at once.
    public record Event(
            Instant at,
            boolean late,
            String colour,
            String title,
            String when,
            String who,
            String between,
            String why) {}

    public record Membership(Tag tag, String level, String from, String until) {}

    public record Progress(
            String unitName,
            String number,
            Tag tag,
            Now now,
            List<Milestone> milestones,
            @Nullable Address address,
            @Nullable Membership membership,
            List<Event> events,
            boolean canWithdraw) {}

    /// The four parts of sending papers.
    public record Papers(
            String number,
            String fingerprint,
            boolean outdated,
            List<String> missing,
            Address address,
            String until,
            boolean open,
            @Nullable String sent,
            List<Option> carriers,
            Fields fields) {}

    public record Leaving(String unitName, String number) {}

    public record Scan(
            String typed,
            Fields fields,
            @Nullable String unknown,
            @Nullable Paper paper,
            @Nullable String last,
            List<Travelling> travelling) {}

    /// A case on the paper desk. `verdict` is the colour of the big line.
    public record Paper(
            UUID id,
            int version,
            String number,
            String unitName,
            Tag tag,
            String verdict,
            String says,
            String fingerprint,
            String scanned,
            List<Difference> differences,
            boolean open) {}

    public record Difference(String label, String printed, String now) {}

    public record Travelling(String number, String unitName, String carrier, String parcel, String sentOn) {}

    public record Waiting(List<Line> lines, int count, int page, int pages, List<Undo> undos) {

        /// A decision that may still be taken back.
        public record Undo(String href, String what) {}

        public record Line(UUID id, String number, String unitName, String received, String due, Tag tag) {}
    }

    public record Found(String typed, List<Line> lines, boolean more) {

        public record Line(UUID id, String number, String unitName, String creditCode, Tag tag, String moved) {}
    }

    /// All that was filled in; a row's key is the one a comment is given to.
    public record Data(
            List<Part> parts,
            List<Picture> pictures,
            @Nullable String licence,
            boolean licenceIsPicture) {

        public record Part(String title, List<Row> rows) {}

        public record Row(String key, String label, String value) {}

        public record Picture(String key, String file, String caption) {}
    }

    public record Check(String when, String who, List<Tag> items, String missing) {}

    public record Case(
            UUID id,
            int version,
            String number,
            String unitName,
            String creditCode,
            Tag tag,
            @Nullable Tag due,
            Data data,
            @Nullable Check check,
            List<Event> events,
            @Nullable String accountName,
            boolean canResend,
            boolean canDecide,
            Fields fields) {}

    public record Refusal(UUID id, int version, String number, String unitName, String reason, Fields fields) {}

    public record Late(UUID id, String number, String unitName, String says, List<Kept> kept) {

        public record Kept(String label, String text) {}
    }
}
