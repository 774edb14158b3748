/// One thing that is told.
struct AlertItem: Sendable, Hashable {
    var kind: AlertKind
    /// `MP-300@2.4.1`; of a change of a vulnerability all releases that it concerns.
    var releases: [String] = []
    /// `zlib 1.2.11`.
    var component: String?
    /// The id that the vulnerability is shown under.
    var vulnerability: String?
    /// CVSS score in tenths.
    var score: Int?
    var isExploited = false
    /// What it was before: a score, a version.
    var old: String?
    /// What it is now: a score, a version.
    var new: String?
    /// Number of the case whose duty it is. Its title is not told: a mail lies about in more places than a page.
    var caseNumber: String?
    /// The rule of a duty.
    var rule: String?
    /// Title of the rule, in both languages.
    var titleJa: String?
    var titleEn: String?
    /// The last day on which one can rely.
    var due: String?
    /// Where the duty stands written.
    var citation: String?
    /// Whether nobody has compared the rule with its source: it reminds and promises nothing.
    var isUnverified = false
    /// Whether it is not known yet if the duty applies.
    var mayApply = false
    /// Number of the finding, for its page.
    var finding: Int?

    /// The greater, the further up.
    var weight: Int { kind == .due ? .max : FindingWeight.of(score: score, isExploited: isExploited) }

    /// `9.8`.
    static func text(_ tenths: Int) -> String { "\(tenths / 10).\(tenths % 10)" }
}
