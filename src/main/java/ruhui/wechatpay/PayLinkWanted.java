package ruhui.wechatpay;

import java.time.Instant;
import java.util.UUID;

/// Somebody on a phone wants the address of the pay page by e-mail, to open it on a computer.
public record PayLinkWanted(UUID caseId, String path, Instant at) {}
