package ruhui.entry;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruhui.web.Nav;
import ruhui.web.Queue;
import ruhui.web.Who;

/// What waits for the preliminary reviewers, and where these pages hang in the navigation.
@Component
class PreliminaryQueue implements Queue, Nav {

    private final JdbcClient db;

    PreliminaryQueue(JdbcClient db) {
        this.db = db;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Who who() {
        return Who.PRELIMINARY;
    }

    @Override
    public String label() {
        return "entry.queue";
    }

    @Override
    public String href() {
        return "/staff/review";
    }

    @Override
    public Count count(LocalDate today) {
        return db.sql("""
                select count(*) as waiting,
                       count(*) filter (where due_on = :today) as due_today,
                       count(*) filter (where due_on < :today) as overdue
                  from entry.application
                 where stage = 'Submitted'
                """).param("today", today).query(Count.class).single();
    }

    @Override
    public List<Item> items() {
        return List.of(
                new Item(10, "", "entry.nav.my", "/my", Who.PERSON),
                new Item(10, "web.group.review", "entry.queue", "/staff/review", Who.PRELIMINARY),
                new Item(11, "web.group.review", "entry.claims", "/staff/review/claims", Who.PRELIMINARY));
    }
}
