package sample;

import org.springframework.modulith.Modulithic;

/// A tiny application that breaks rules, so that the tests of rules can show they bite.
@Modulithic
public class Sample {}
