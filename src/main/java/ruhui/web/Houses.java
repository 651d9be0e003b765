package ruhui.web;

import ruhui.shared.Lang;

/// Knows the association whose pages these are. The module that keeps its profile answers, from memory.
public interface Houses {

    House house(Lang lang);
}
