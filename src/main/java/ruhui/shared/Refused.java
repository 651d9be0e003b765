package ruhui.shared;

/// The rules, or a colleague who was faster, forbid it: a page of its own says why (409).
public final class Refused extends RuntimeException {

    private final transient Problem problem;

    public Refused(Problem problem) {
        super(problem.key());
        this.problem = problem;
    }

    public Refused(String key, Object... args) {
        this(Problem.of(key, args));
    }

    public Problem problem() {
        return problem;
    }
}
