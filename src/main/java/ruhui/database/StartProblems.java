package ruhui.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import ruhui.shared.CannotStart;

/// Lets Spring show the two lines of a `CannotStart` in place of a page of stack trace.
class StartProblems extends AbstractFailureAnalyzer<CannotStart> {

    @Override
    protected FailureAnalysis analyze(Throwable root, CannotStart problem) {
        return new FailureAnalysis(problem.en() + System.lineSeparator() + problem.zh(), null, root);
    }
}
