package ruhui.dues;

import java.util.UUID;
import ruhui.ledger.Entry;

/// What is to be written into the book: a new entry, or the opposite of one that stands.
sealed interface Move {

    record Add(Entry entry) implements Move {}

    record TakeBack(UUID entry, String why) implements Move {}
}
