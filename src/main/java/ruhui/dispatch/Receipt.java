package ruhui.dispatch;

import ruhui.documents.FileId;

/// The fiscal receipt for the dues: its number and the file it came as.
record Receipt(String number, FileId file) {}
