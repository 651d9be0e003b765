package ruhui.counterparts;

import java.nio.file.Path;

/// Everything one counterpart consists of.
record World(
        Keys keys,
        Times times,
        Books books,
        Envelopes envelopes,
        CallBacks callBacks,
        Orders orders,
        Refunds refunds,
        Bills bills,
        Phones phones,
        Faults faults) {

    static World in(Path folder, Times times) {
        var keys = new Keys(folder);
        var books = new Books(folder.resolve("journal.jsonl"));
        var envelopes = new Envelopes(keys, times);
        var callBacks = new CallBacks(books, times, envelopes);
        var orders = new Orders(books, times);
        return new World(
                keys,
                times,
                books,
                envelopes,
                callBacks,
                orders,
                new Refunds(books, times, callBacks),
                new Bills(books, times),
                new Phones(books, times, orders, callBacks),
                new Faults());
    }
}
