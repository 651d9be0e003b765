package ruhui.accounts;

/// What happened to an account; whoever listens decides for each.
public sealed interface AccountNews
        permits Activated,
                CodeWanted,
                ContactChanged,
                InitialPasswordWanted,
                NewBrowser,
                PasswordChanged,
                ResetWanted,
                SecondStepChanged {}
