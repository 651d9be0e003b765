package ruhui.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import ruhui.Ruhui;
import ruhui.shared.Lang;

/// How days and moments are written in one language; a moment is always told in Chinese time.
public record Dates(Lang lang) {

    private static final Pattern DATE = pattern("yyyy'年'M'月'd'日'", "d MMM yyyy");
    private static final Pattern DAY = pattern("yyyy'年'M'月'd'日'（EEE）", "d MMM yyyy (EEE)");
    private static final Pattern SHORT_DAY = pattern("M'月'd'日'（EEE）", "d MMM (EEE)");
    private static final Pattern MOMENT = pattern("MM-dd HH:mm", "d MMM HH:mm");
    private static final Pattern FULL_MOMENT = pattern("yyyy-MM-dd HH:mm", "d MMM yyyy HH:mm");
    private static final Pattern CLOCK = pattern("HH:mm:ss", "HH:mm:ss");
    private static final Pattern TIME = pattern("HH:mm", "HH:mm");

    /// 2026年11月30日 · 30 Nov 2026
    public String date(LocalDate day) {
        return DATE.write(day, lang);
    }

    /// 2026年11月30日（周一） · 30 Nov 2026 (Mon)
    public String day(LocalDate day) {
        return DAY.write(day, lang);
    }

    public String day(Instant moment) {
        return DAY.write(inChina(moment), lang);
    }

    /// 11月30日（周一） · 30 Nov (Mon)
    public String shortDay(LocalDate day) {
        return SHORT_DAY.write(day, lang);
    }

    public String shortDay(Instant moment) {
        return SHORT_DAY.write(inChina(moment), lang);
    }

    /// 11-30 14:05 · 30 Nov 14:05
    public String moment(Instant moment) {
        return MOMENT.write(inChina(moment), lang);
    }

    /// 2026-11-30 14:05 · 30 Nov 2026 14:05
    public String fullMoment(Instant moment) {
        return FULL_MOMENT.write(inChina(moment), lang);
    }

    /// 14:05
    public String time(Instant moment) {
        return TIME.write(inChina(moment), lang);
    }

    /// 14:05:09
    public String clock(Instant moment) {
        return CLOCK.write(inChina(moment), lang);
    }

    private static ZonedDateTime inChina(Instant moment) {
        return moment.atZone(Ruhui.ZONE);
    }

    private static Pattern pattern(String zh, String en) {
        return new Pattern(
                DateTimeFormatter.ofPattern(zh, Locale.SIMPLIFIED_CHINESE),
                DateTimeFormatter.ofPattern(en, Locale.ENGLISH));
    }

    private record Pattern(DateTimeFormatter zh, DateTimeFormatter en) {

        String write(TemporalAccessor when, Lang lang) {
            return switch (lang) {
                case ZH -> zh.format(when);
                case EN -> en.format(when);
            };
        }
    }
}
