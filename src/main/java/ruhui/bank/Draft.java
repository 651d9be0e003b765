package ruhui.bank;

import java.util.List;

/// A line of a file that is not accepted yet, with the key it will be known by.
record Draft(Read.Line line, String payerKey, List<String> codes, String key) {}
