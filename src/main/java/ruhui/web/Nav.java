package ruhui.web;

import java.util.List;

/// What a module hangs into the navigation; a bean in each module that has pages of its own.
public interface Nav {

    /// `group` is a text key for the staff's headings and empty elsewhere; `label` is a text key; lower `order` first.
    record Item(int order, String group, String label, String href, Who... who) {}

    List<Item> items();
}
