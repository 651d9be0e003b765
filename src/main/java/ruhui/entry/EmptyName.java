package ruhui.entry;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ruhui.shared.Typed;

/// File names that do not say what a picture shows: given by cameras, chat programs, scanners or in a hurry.
final class EmptyName {

    private static final String CAMERAS =
            "img|mg|dsc[nf]?|pict?|p|pxl|mvimg|vid|cam|gopr|gh|dji|sam|cimg|imgp|hpim|kimg"
                    + "|b612|wp|burst|pano|img ?e(?=\\d)";
    private static final String PROGRAMS = "mmexport|wechatimg|wechat|wx camera|(企业)?微信(图片|截图)?|qq(图片|截图)?"
            + "|钉钉(图片|截图)?|微博图片|snipaste|screen ?shot|snapshot|屏幕(截图|快照|截屏)|截图|截屏|faceu|inshot|camscanner|扫描全能王";
    private static final String HURRIES = "image|picture|photo|file|scan|video|图片|图像|照片|相片|拍照|扫描件?|文件|附件|截取"
            + "|untitled|unnamed|no name|download|default|temp|tmp|test|测试|未命名|未标题|无标题|未知|下载|new"
            + "|新建 ?(文件夹|位图|画布|文档|文本|项目|bmp|png|jpe?g|microsoft|word|wps)?";
    private static final String ADDED = "[\\d\\s.,:;()#~+@&]|at|am|pm|上午|下午|中午|晚上|凌晨|[年月日时分秒号]"
            + "|wa|mp|hdr|edit(ed)?|cover|副本|拷贝|copy|com|tencent|mm|export|image|文件夹?|图像|图片|文档";

    /// Never goes back (`*+`): the name comes from outside and may be made to keep a pattern busy.
    private static final Pattern NAMED_BY_HABIT =
            Pattern.compile("(copy of )?(%s|%s|%s)(%s)*+".formatted(CAMERAS, PROGRAMS, HURRIES, ADDED));
    private static final Pattern ONLY_NUMBERS = Pattern.compile("[\\d\\s\\p{P}\\p{S}年月日时分秒号]*");
    private static final Pattern ONE_LETTER = Pattern.compile("\\p{L}[\\s\\d]*|(.)\\1*");
    private static final Pattern HASH = Pattern.compile("(?=.*\\d)[0-9a-f]{8,}( [0-9a-f]{4,})*( \\d+)?");
    private static final Pattern CODE = Pattern.compile("(?=.{16,})[a-z]*+(\\d++[a-z]++){3,}+[a-z0-9 ]*+");
    private static final Pattern COPY = Pattern.compile("( ?(\\(\\d+\\)|副本|拷贝|copy( \\d+)?))+$");

    private EmptyName() {}

    static boolean is(String name) {
        var words = Typed.tidy(name)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[-_\\s]+", " ")
                .strip();
        var telling = COPY.matcher(words).replaceFirst("").strip();
        return Stream.of(ONLY_NUMBERS, ONE_LETTER, NAMED_BY_HABIT, HASH, CODE)
                .anyMatch(empty -> empty.matcher(telling).matches());
    }
}
