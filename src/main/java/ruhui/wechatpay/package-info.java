/// Money by WeChat Pay: codes to scan, what the provider says of them, refunds, and its daily bill compared with our
/// book.
/// Owns the schema `wechatpay`; off and unseen until an operator sets it up.
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "calendar",
            "association",
            "audit",
            "entry",
            "admission",
            "ledger",
            "dues"
        })
@NullMarked
package ruhui.wechatpay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
