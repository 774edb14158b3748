/// Official cases in which we differ, with the reason. A case that is no longer one of these makes the test fail.
enum CaseExceptions {
    static let version20: [String] = []
    static let version21: [String] = []
    /// Where we differ from the referee on the medical advisories.
    static let medical: [String] = []
}
