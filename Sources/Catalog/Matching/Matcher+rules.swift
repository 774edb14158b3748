extension Matcher {
    // swift-format-ignore: GroupNumericLiterals
    /// The mark of the code that decides about answers. Answers that a store kept under another mark must be made anew, for the same catalogue and
    /// inventory too.
    ///
    /// Nobody raises it by hand: `MatcherRulesTests` holds it to the sources and writes it with `MIMAMORI_UPDATE_GOLDEN=1`.
    public static let rules = 6982685318879359960
}
