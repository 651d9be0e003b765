package ruhui.entry;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ruhui.documents.Checked;
import ruhui.documents.Files;
import ruhui.shared.Actor;
import ruhui.shared.Ids;
import ruhui.shared.NotFound;
import ruhui.shared.Refused;

/// The pen of whoever fills in or mends an application: changes what is said, never where it stands.
@Service
@Transactional
public class Filling {

    static final int MOST_PICTURES = 9;
    static final long MOST_BYTES = 60L * 1024 * 1024;

    private final ApplicationStore store;
    private final PictureStore pictures;
    private final History history;
    private final Files files;

    Filling(ApplicationStore store, PictureStore pictures, History history, Files files) {
        this.store = store;
        this.pictures = pictures;
        this.history = history;
        this.files = files;
    }

    /// The application this actor fills in or mends, or may at least look at.
    @Transactional(readOnly = true)
    Application of(Actor me) {
        return switch (me) {
            case Actor.Person person -> store.newestOf(person.account()).orElseThrow(NotFound::new);
            case Actor.Unit unit -> store.find(unit.unit());
            case Actor.Staff _, Actor.System _ -> throw new NotFound();
        };
    }

    @Transactional(readOnly = true)
    Optional<Mending> mending(Application application) {
        return Mending.of(application, history);
    }

    /// Whatever is said at once, by the keys of the registry.
    public void say(Actor me, Map<String, String> answers) {
        save(mine(me), answers);
    }

    /// A picture as it came; its file name becomes the caption where it says anything. The same picture sent twice is
    /// one picture.
    public UUID picture(Actor me, Checked file) {
        mayChangePictures(mine(me));
        var kept = files.find(files.keep(file, "application " + of(me).id()));
        var same = pictures.of(of(me).id()).stream()
                .filter(picture -> picture.sha256().equals(kept.sha256()))
                .findFirst();
        if (same.isPresent()) {
            return same.get().id();
        }
        var caption = Caption.fromFileName(kept.name()).map(Caption::text).orElse("");
        var picture = new Picture(Ids.next(), kept.id().value(), kept.sha256(), kept.name(), caption);
        addPicture(me, picture, kept.length());
        return picture.id();
    }

    public void licence(Actor me, Checked scan) {
        var kept = files.keep(scan, "licence of application " + of(me).id());
        say(me, Map.of("licence", kept.toString()));
    }

    /// Answers what now stands there.
    Application save(Actor me, int version, Map<String, String> answers) {
        var before = mine(me);
        if (before.version() != version) {
            throw new Stale();
        }
        return save(before, answers);
    }

    private Application save(Application before, Map<String, String> answers) {
        var after = before.with(before.profile().with(allowed(before, answers)));
        keepsItsCode(before, after);
        store.update(after);
        return after;
    }

    void reply(Actor me, String key, String words) {
        var application = mine(me);
        history.reply(application.id(), application.round(), key, words);
    }

    private void addPicture(Actor me, Picture picture, long bytes) {
        var application = mine(me);
        if (pictures.of(application.id()).size() >= MOST_PICTURES) {
            throw new Refused("entry.picture.many", MOST_PICTURES);
        }
        if (pictures.bytesOf(application.id()) + bytes > MOST_BYTES) {
            throw new Refused("entry.picture.heavy", MOST_BYTES / 1024 / 1024);
        }
        pictures.add(application.id(), picture, bytes);
    }

    void caption(Actor me, Map<UUID, String> captions) {
        var application = mine(me);
        captions.forEach((id, words) -> {
            if (mayChange(application, id)) {
                pictures.caption(application.id(), id, words);
            }
        });
    }

    /// One place up or down.
    void move(Actor me, UUID id, boolean up) {
        var application = mine(me);
        mayChangePictures(application);
        var order = pictures.of(application.id());
        var place = order.stream().map(Picture::id).toList().indexOf(id);
        var other = place + (up ? -1 : 1);
        if (place < 0 || other < 0 || other >= order.size()) {
            return;
        }
        for (var i = 0; i < order.size(); i++) {
            var at = i == place ? other : i == other ? place : i;
            pictures.place(application.id(), order.get(i).id(), at + 1);
        }
    }

    void remove(Actor me, UUID id, boolean removed) {
        var application = mine(me);
        if (!removed && pictures.of(application.id()).size() >= MOST_PICTURES) {
            throw new Refused("entry.picture.many", MOST_PICTURES);
        }
        if (!removed || mayChange(application, id)) {
            pictures.removed(application.id(), id, removed);
        }
    }

    private Application mine(Actor me) {
        var application = locked(me);
        if (!application.isMendedBy(me)) {
            throw new Refused("entry.late." + application.stage().name(), "", "");
        }
        return application;
    }

    private Application locked(Actor me) {
        return switch (me) {
            case Actor.Person person -> store.lockNewestOf(person.account()).orElseThrow(NotFound::new);
            case Actor.Unit unit -> store.lock(unit.unit());
            case Actor.Staff _, Actor.System _ -> throw new NotFound();
        };
    }

    /// What may not be changed is passed over in silence: the pages do not offer it.
    private Map<String, String> allowed(Application application, Map<String, String> answers) {
        var mending = mending(application);
        if (mending.isEmpty()) {
            return answers;
        }
        var now = application.profile().with(answers);
        var with = mending.get().at(now);
        var allowed = new HashMap<>(answers);
        allowed.keySet().removeIf(key -> Registry.find(key).filter(with::opens).isEmpty());
        return allowed;
    }

    private void keepsItsCode(Application before, Application after) {
        var code = after.profile().value("creditCode");
        if (before.stage() instanceof Stage.Live
                && !code.equals(before.profile().value("creditCode"))) {
            store.holdCode(code);
            if (store.isTaken(code, before.id())) {
                throw new CodeInUse();
            }
        }
    }

    private void mayChangePictures(Application application) {
        if (mending(application).filter(mending -> !mending.opensPictures()).isPresent()) {
            throw new NotFound();
        }
    }

    private boolean mayChange(Application application, UUID picture) {
        var mending = mending(application);
        return pictures.of(application.id()).stream()
                .filter(one -> one.id().equals(picture))
                .anyMatch(one -> mending.isEmpty() || mending.get().opens(one));
    }
}
