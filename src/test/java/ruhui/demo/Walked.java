package ruhui.demo;

/// Lets a bench have an application that was filled in through the pages, by somebody who can log in with `PASSWORD`.
public final class Walked {

    public static final String PASSWORD = Telling.PASSWORD;

    private Walked() {}

    public static String mobile(int serial) {
        return unit(serial).mobile();
    }

    public static void draft(String base, int serial) {
        new Applicant(unit(serial), base).logsIn().fills();
    }

    public static void submitted(String base, int serial) {
        new Applicant(unit(serial), base).logsIn().fills().submits();
    }

    private static Enterprise unit(int serial) {
        return new Enterprise(serial, "澄江供热有限公司", "江澄", "supply", "公司成立于 2009 年，主要从事城市集中供热，拥有热源厂 2 座、换热站 186 座。");
    }
}
