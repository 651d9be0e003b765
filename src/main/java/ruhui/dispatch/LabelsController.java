package ruhui.dispatch;

import java.util.List;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruhui.documents.Downloads;
import ruhui.shared.Lang;
import ruhui.shared.Refused;
import ruhui.shared.Texts;
import ruhui.web.Allow;
import ruhui.web.Who;

/// Address labels of the mailings ticked in the out-tray.
@Controller
class LabelsController {

    private static final int MOST = 80;

    private final Labels labels;
    private final Downloads downloads;

    LabelsController(Labels labels, Downloads downloads) {
        this.labels = labels;
        this.downloads = downloads;
    }

    @GetMapping("/staff/mailings/labels")
    @Allow(Who.MAILING)
    ResponseEntity<Resource> print(@RequestParam(defaultValue = "") List<UUID> id) {
        if (id.isEmpty()) {
            throw new Refused("dispatch.label.none");
        }
        if (id.size() > MOST) {
            throw new Refused("dispatch.label.many", MOST);
        }
        return downloads.pdf(labels.print(id), Texts.of(Lang.ZH, "dispatch.label.title") + ".pdf");
    }
}
