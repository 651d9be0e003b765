package ruhui.journeys;

import com.microsoft.playwright.Page;

/// Keeps what the screen shows at moments worth telling.
interface Album {

    /// Journeys that only prove need no pictures.
    Album NONE = (_, _) -> {};

    void keep(Moment moment, Page page);
}
