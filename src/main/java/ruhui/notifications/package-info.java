/// What people are told: plans a message with the event that causes it, sends it after, and keeps the in-site box.
/// Owns the schemas `notifications` and `scheduler`; hears everybody, nobody knows it.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "calendar",
            "couriers",
            "accounts",
            "association",
            "audit",
            "entry",
            "admission",
            "dues",
            "wechatpay",
            "invoicing",
            "membership",
            "dispatch"
        })
package ruhui.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
