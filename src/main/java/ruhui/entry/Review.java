package ruhui.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ruhui.shared.Problem;
import ruhui.web.Fields;
import ruhui.web.Option;

/// What the pages of the preliminary review show.
final class Review {

    private Review() {}

    public record Queue(
            List<Row> rows,
            String count,
            List<Option> stages,
            Fields filter,
            List<Chip> chips,
            @Nullable String earlier,
            @Nullable String later,
            String next,
            List<Undo> undos) {}

    /// A decision that may still be taken back.
    public record Undo(String href, Problem what) {}

    public record Row(
            String href,
            String number,
            String unitName,
            String submitted,
            String due,
            String dueColour,
            int round,
            String stage,
            String colour,
            String claimed) {}

    /// A filter that is set; its link takes it away.
    public record Chip(String label, String href) {}

    public record Case(
            String id,
            int version,
            String unitName,
            String creditCode,
            String number,
            String stage,
            String colour,
            int round,
            String due,
            String dueColour,
            String holder,
            boolean mine,
            boolean decidable,
            boolean approvable,
            @Nullable Diff diff,
            List<Block> blocks,
            Screens.@Nullable File licence,
            Item licenceItem,
            List<Shot> shots,
            List<Aid> aids,
            List<Said> said,
            List<Screens.Line> timeline,
            String applicant,
            Fields fields) {}

    /// Old and new of what changed since the last round.
    public record Diff(List<Change> changes, int unchanged) {}

    public record Change(Item item, String before, String after, String asked, String reply) {}

    public record Block(String title, List<Item> items) {}

    /// One thing that can be commented on.
    public record Item(String key, String label, String value) {}

    public record Shot(Item item, String href, String thumb, String caption) {}

    /// `links` are other cases.
    public record Aid(String label, String colour, Problem text, List<Link> links) {}

    public record Link(String href, String label) {}

    public record Said(String label, String said, String reply) {}

    public record Decided(String id, String unitName, String number, Problem what, List<Said> typed) {}

    /// What follows a rejection, before it is one.
    public record Rejection(
            String id, String number, String unitName, String creditCode, String reason, String again, Fields fields) {}

    public record Claims(List<Claim> claims, Fields fields) {}

    public record Claim(
            String id,
            String creditCode,
            String name,
            String contact,
            String said,
            String proof,
            String at,
            String handled,
            @Nullable String outcome,
            List<Link> cases) {}
}
