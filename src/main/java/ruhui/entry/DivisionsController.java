package ruhui.entry;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ruhui.divisions.Division;
import ruhui.divisions.Divisions;
import ruhui.web.Allow;
import ruhui.web.Who;

/// Fills the next list of an address.
@RestController
@Allow(Who.ANYONE)
class DivisionsController {

    private final Divisions divisions;

    DivisionsController(Divisions divisions) {
        this.divisions = divisions;
    }

    @GetMapping("/divisions")
    List<Division> below(@RequestParam String parent) {
        return divisions.children(parent);
    }
}
