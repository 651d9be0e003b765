package ruhui.invoicing;

import java.time.Instant;
import java.util.UUID;
import ruhui.shared.Actor;

/// An application for an invoice came to a stage; `number` is the one people quote, such as KP2026-00012.
public record InvoiceMoved(UUID caseId, UUID application, String number, Stage from, Stage to, Actor by, Instant at) {}
