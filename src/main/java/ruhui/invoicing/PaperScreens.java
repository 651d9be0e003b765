package ruhui.invoicing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ruhui.documents.Files;
import ruhui.entry.Cases;
import ruhui.shared.Actor;
import ruhui.shared.Role;
import ruhui.web.Fields;
import ruhui.web.Queue;

/// The register of receipts and invoices as finance sees it.
@Repository
@Transactional(readOnly = true)
class PaperScreens {

    static final String AGAIN = """
                select count(*) as waiting, 0 as due_today, 0 as overdue
                  from invoicing.paper p
                  join invoicing.paper r on r.red_of = p.id and r.struck_at is null
                 where p.struck_at is null
                   and p.closed_at is null
                   and not exists (select from invoicing.paper n where n.replaces = p.id and n.struck_at is null)
                """;

    private static final int A_PAGE = 50;

    public record Register(List<Paper> papers, Fields search, int page, boolean more) {

        /// The address of this list but for the page.
        public String path() {
            return "/staff/register?kind=" + search.value("kind") + "&show=" + search.value("show") + "&q="
                    + java.net.URLEncoder.encode(search.value("q"), java.nio.charset.StandardCharsets.UTF_8) + "&page=";
        }
    }

    public record Page(
            Paper paper, String unitName, String file, List<Paper> family, boolean mayDecide, Fields closing) {}

    public record Red(
            Paper paper,
            String unitName,
            Fields fields,
            String kept,
            @Nullable Draft draft) {}

    private final Papers papers;
    private final Intake intake;
    private final Cases cases;
    private final Files files;
    private final JdbcClient db;

    PaperScreens(Papers papers, Intake intake, Cases cases, Files files, JdbcClient db) {
        this.papers = papers;
        this.intake = intake;
        this.cases = cases;
        this.files = files;
        this.db = db;
    }

    public Register register(Fields search, int page) {
        var found = db.sql(PaperStore.SELECT + """
                 where (:kind = '' or p.kind = :kind)
                   and (:words = '' or p.number like '%' || :words || '%' or p.buyer ilike '%' || :words || '%')
                   and (:show = '' or p.red_of is null and p.struck_at is null and p.closed_at is null
                        and exists (select from invoicing.paper r where r.red_of = p.id and r.struck_at is null)
                        and not exists (select from invoicing.paper n where n.replaces = p.id and n.struck_at is null))
                 order by p.at desc, p.id desc
                 limit :limit offset :offset
                """)
                .param("kind", search.value("kind"))
                .param("words", ruhui.shared.Typed.tidy(search.value("q")).replaceAll("[%_\\\\]", ""))
                .param("show", search.value("show").equals("again") ? "again" : "")
                .param("limit", A_PAGE + 1)
                .param("offset", (page - 1) * A_PAGE)
                .query(PaperStore::paper)
                .list();
        return new Register(found.stream().limit(A_PAGE).toList(), search, page, found.size() > A_PAGE);
    }

    public Page page(UUID id, Actor.Staff me, Fields closing) {
        var paper = papers.find(id);
        return new Page(
                paper,
                cases.heading(paper.caseId()).unitName(),
                files.find(paper.file()).fileName(),
                papers.ofSubject(paper.subject()),
                me.may(Role.FINANCE),
                closing);
    }

    public Red red(UUID id, Actor.Staff me, Fields fields, Optional<Draft> draft) {
        var paper = papers.find(id);
        return new Red(
                paper,
                cases.heading(paper.caseId()).unitName(),
                fields,
                intake.fileName(id, me.account()),
                draft.orElse(null));
    }

    /// Made void, and nothing came in their place yet.
    Queue.Count again() {
        return db.sql(AGAIN).query(Queue.Count.class).single();
    }
}
