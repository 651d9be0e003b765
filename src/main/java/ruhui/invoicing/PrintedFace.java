package ruhui.invoicing;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads a printed receipt or invoice by the words that stand before each fact.
final class PrintedFace {

    private static final String NAME_ENDS = "(?=[购销售买方]{0,2}名称:|统一社会|纳税人|开票日期|校验码|票据|复核人|收款人|\n|$)";
    private static final Pattern NUMBER = Pattern.compile("发票号码:?(\\d{20}|\\d{8})(?!\\d)");
    private static final Pattern CODE = Pattern.compile("发票代码:?(\\d{10}|\\d{12})(?!\\d)");
    private static final Pattern FISCAL_CODE = Pattern.compile("票据代码:?(\\d{8})(?!\\d)");
    private static final Pattern FISCAL_NUMBER = Pattern.compile("票据号码:?(\\d{10})(?!\\d)");
    private static final Pattern CHECK_CODE = Pattern.compile("校验码:?([0-9a-zA-Z]{6})(?![0-9a-zA-Z])");
    private static final Pattern DAY =
            Pattern.compile("开票日期:?(\\d{4}年\\d{1,2}月\\d{1,2}日|\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}|\\d{8})");
    private static final Pattern AMOUNT = Pattern.compile("小写[)）]?:?[¥￥]?(-?[¥￥]?[\\d,]+\\.\\d{2})");
    private static final Pattern NAME = Pattern.compile("名称:(.+?)" + NAME_ENDS);
    private static final Pattern PAYER = Pattern.compile("交款人:(.+?)" + NAME_ENDS);
    private static final Pattern PAYEE = Pattern.compile("收款单位(?:[(（]章[)）])?:(.+?)" + NAME_ENDS);
    private static final Pattern TAX_CODE = Pattern.compile("(?:识别号|信用代码):?([0-9A-Z]{15,20})(?![0-9A-Z])");
    private static final Pattern RED = Pattern.compile("红字|负数|被红冲");
    private static final Pattern RED_OF =
            Pattern.compile("(?:被红冲蓝字\\D{0,12}|对应正数发票\\D{0,8}|原票据\\D{0,8}|相关票据\\D{0,8})号码:?(\\d{8,20})");

    private PrintedFace() {}

    static Facts read(List<String> lines) {
        var text = lines.stream().map(Signs::dense).collect(Collectors.joining("\n"));
        var fiscal = FISCAL_NUMBER.matcher(text).find();
        var fen = found(AMOUNT, text, 0).flatMap(Signs::fen);
        return new Facts(
                kind(text, fiscal),
                fiscal
                        ? first(FISCAL_CODE, text) + first(FISCAL_NUMBER, text)
                        : (first(NUMBER, text).length() == 8 ? first(CODE, text) : "") + first(NUMBER, text),
                fiscal ? first(CHECK_CODE, text) : "",
                found(DAY, text, 0).flatMap(Signs::day),
                fen,
                fiscal ? first(PAYER, text) : first(NAME, text),
                first(TAX_CODE, text),
                fiscal ? first(PAYEE, text) : found(NAME, text, 1).orElse(""),
                RED.matcher(text).find() || fen.filter(amount -> amount < 0).isPresent(),
                first(RED_OF, text));
    }

    private static Optional<InvoiceKind> kind(String text, boolean fiscal) {
        if (fiscal) {
            return Optional.of(InvoiceKind.FISCAL_RECEIPT);
        }
        if (text.contains("专用发票")) {
            return Optional.of(InvoiceKind.VAT_SPECIAL);
        }
        return text.contains("普通发票") ? Optional.of(InvoiceKind.VAT_ORDINARY) : Optional.empty();
    }

    private static String first(Pattern pattern, String text) {
        return found(pattern, text, 0).orElse("");
    }

    private static Optional<String> found(Pattern pattern, String text, int which) {
        return pattern.matcher(text)
                .results()
                .skip(which)
                .map(match -> match.group(1))
                .findFirst();
    }
}
