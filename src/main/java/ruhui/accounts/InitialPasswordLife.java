package ruhui.accounts;

/// For how many days an initial password is good. The module that keeps what the association promises answers.
public interface InitialPasswordLife {

    int days();
}
