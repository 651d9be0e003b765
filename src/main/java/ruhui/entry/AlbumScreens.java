package ruhui.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import ruhui.documents.FileId;
import ruhui.documents.FileType;
import ruhui.documents.Files;
import ruhui.shared.Problem;
import ruhui.web.Fields;

/// Puts together the pages of the licence and the pictures.
@Component
class AlbumScreens {

    private final Filling filling;
    private final PictureStore pictures;
    private final Files files;

    AlbumScreens(Filling filling, PictureStore pictures, Files files) {
        this.filling = filling;
        this.pictures = pictures;
        this.files = files;
    }

    Screens.Album album(Application application, Desk desk, List<Problem> refused) {
        var captions = new LinkedMultiValueMap<String, String>();
        pictures.of(application.id()).forEach(picture -> captions.set(picture.key(), picture.caption()));
        return album(application, desk, refused, Fields.typed(captions));
    }

    Screens.Album album(Application application, Desk desk, List<Problem> refused, Fields fields) {
        var mending = filling.mending(application);
        var all = pictures.of(application.id());
        return new Screens.Album(
                desk.base(),
                FormScreens.back(application, Section.PICTURES, desk),
                mending.isPresent(),
                mending.map(Mending::opensPictures).orElse(true),
                all.size() >= Filling.MOST_PICTURES,
                comment(mending, "pictures"),
                shots(all, mending, desk.base() + "/files/"),
                shots(pictures.removedOf(application.id()), mending, desk.base() + "/files/"),
                refused,
                fields);
    }

    Screens.Scan scan(Application application, Desk desk, Fields fields) {
        var profile = application.profile();
        var licence = profile.value("licence");
        return new Screens.Scan(
                desk.base(),
                FormScreens.back(application, Section.LICENCE, desk),
                comment(filling.mending(application), "licence"),
                application.wasSent(),
                licence.isEmpty() ? null : file(FileId.valueOf(licence), desk.base() + "/files/"),
                profile.value("unitName"),
                profile.value("creditCode"),
                fields);
    }

    /// `folder` is the address files of this case are handed out under.
    Screens.File file(FileId id, String folder) {
        var kept = files.find(id);
        var size = "%.1f MB".formatted(Math.max(0.1, kept.length() / 1024.0 / 1024.0));
        return new Screens.File(
                folder + id, kept.type() == FileType.JPEG ? folder + id + "/thumb" : null, kept.name(), size);
    }

    static List<Screens.Shot> shots(List<Picture> all, Optional<Mending> mending, String folder) {
        var shots = new ArrayList<Screens.Shot>();
        for (var i = 0; i < all.size(); i++) {
            var picture = all.get(i);
            shots.add(new Screens.Shot(
                    picture.id().toString(),
                    picture.key(),
                    folder + picture.file(),
                    folder + picture.file() + "/thumb",
                    picture.name(),
                    picture.caption(),
                    mending.map(it -> it.opens(picture)).orElse(true),
                    i == 0,
                    i == all.size() - 1,
                    comment(mending, picture.key())));
        }
        return shots;
    }

    private static String comment(Optional<Mending> mending, String key) {
        return mending.flatMap(it -> it.about(key)).map(Comment::said).orElse("");
    }
}
