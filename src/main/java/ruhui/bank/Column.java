package ruhui.bank;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ruhui.shared.Typed;

/// What a column of a statement holds, with the headings by which banks name it, the best first.
enum Column {
    DATE("交易日期", "交易时间", "交易日期时间", "记账日期", "入账日期", "会计日期", "交易日", "日期", "TRANSACTIONDATE", "BOOKINGDATE", "DATE"),
    TIME("交易时间", "时间", "入账时间", "TIME"),
    CREDIT("贷方发生额", "贷方金额", "收入金额", "存入金额", "转入金额", "收款金额", "贷方", "收入", "CREDITAMOUNT", "CREDIT", "MONEYIN", "DEPOSIT"),
    DEBIT(
            "借方发生额",
            "借方金额",
            "支出金额",
            "支取金额",
            "转出金额",
            "付款金额",
            "借方",
            "支出",
            "DEBITAMOUNT",
            "DEBIT",
            "MONEYOUT",
            "WITHDRAWAL"),
    AMOUNT("交易金额", "发生金额", "发生额", "金额", "AMOUNT"),
    DIRECTION("借/贷", "借贷标志", "借贷方向", "借贷", "收支方向", "收/支", "收支", "交易方向", "DIRECTION"),
    PAYER(
            "对方户名",
            "对方单位名称",
            "对方账户名称",
            "对方名称",
            "对方单位",
            "付款人名称",
            "付款方户名",
            "付款方名称",
            "付款人",
            "交易对方",
            "PAYERNAME",
            "PAYER",
            "COUNTERPARTY"),
    PAYER_ACCOUNT("对方账号", "对方帐号", "对方账户", "付款人账号", "付款方账号", "PAYERACCOUNT", "COUNTERPARTYACCOUNT"),
    REMARK("摘要", "附言", "用途", "备注", "交易附言", "交易摘要", "客户附言", "汇款附言", "个性化信息", "REMARK", "MEMO", "PURPOSE", "DESCRIPTION"),
    SERIAL("交易流水号", "账户明细编号-交易流水号", "银行流水号", "核心流水号", "流水号", "明细编号", "TRANSACTIONID", "SERIALNUMBER"),
    BALANCE("余额", "账户余额", "交易后余额", "BALANCE"),
    OWN_ACCOUNT("本方账号", "本方帐号", "本账号", "账号", "OWNACCOUNT");

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> headings;

    Column(String... headings) {
        this.headings = List.of(headings);
    }

    /// The key of its name in the texts.
    String key() {
        return "bank.column." + name().toLowerCase(Locale.ROOT);
    }

    /// Several columns may together make up the remark; of all others there is one.
    boolean mayRepeat() {
        return this == REMARK;
    }

    /// How well a heading names it: 0 is best; nothing when it does not.
    Optional<Integer> rank(String heading) {
        var rank = headings.indexOf(plain(heading));
        return rank < 0 ? Optional.empty() : Optional.of(rank);
    }

    /// Without what banks add: the unit, a translation, another word in brackets.
    static String plain(String heading) {
        return Typed.dense(heading).toUpperCase(Locale.ROOT).replaceAll("\\[[^]]*]|\\([^)]*\\)|【[^】]*】|/元|:|_", "");
    }

    static Optional<Column> named(String name) {
        return Arrays.stream(values())
                .filter(column -> column.name().equals(name))
                .findFirst();
    }
}
