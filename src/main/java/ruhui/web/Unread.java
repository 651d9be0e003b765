package ruhui.web;

import ruhui.shared.Actor;

/// How many in-site messages wait for a reader. The module that keeps the box answers.
public interface Unread {

    int count(Actor reader);
}
