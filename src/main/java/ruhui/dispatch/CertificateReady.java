package ruhui.dispatch;

import java.util.UUID;

/// The certificate of a unit is issued and stands in its documents.
public record CertificateReady(UUID caseId, String number) implements DispatchNews {}
