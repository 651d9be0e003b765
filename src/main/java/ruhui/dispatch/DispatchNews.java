package ruhui.dispatch;

/// What came of a mailing; whoever listens decides for each.
public sealed interface DispatchNews permits CertificateReady, Mailed, ParcelCorrected, ReceiptReady {}
