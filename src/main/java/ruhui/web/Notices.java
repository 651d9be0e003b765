package ruhui.web;

import java.util.List;

/// What a module has to tell the staff about the system itself; the workbench shows it to those it concerns.
public interface Notices {

    /// `text` is a text key; `href` is where it is put right; `who` can do that, everybody on the staff is told.
    record Notice(String text, String href, Who who) {}

    /// Only what is the case now; empty when all is well. From memory or one select.
    List<Notice> notices();
}
