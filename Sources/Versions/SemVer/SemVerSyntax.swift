/// What an ecosystem allows beside the grammar of SemVer 2.0.0.
struct SemVerSyntax: Sendable {
    /// Fewest and most numbers before the first hyphen or plus.
    var numbers = 3...3
    /// Whether a version with fewer than three numbers may carry a pre-release or a build.
    var shortFormHasSuffix = false
    /// Whether a leading `v` is read over: release tags are written so.
    var leadingV = true
    /// Whether any run of `v`, `=` and spaces may lead, as node-semver allows.
    var leadingEquals = false
    /// Whether numbers may have leading zeros.
    var leadingZeros = false
    /// Whether numeric pre-release identifiers may have leading zeros.
    var leadingZerosInPreRelease = false
    /// Whether numbers past the allowed ones are read as OSV reads them: as a pre-release whose first identifier is empty.
    var surplusNumbers = false
}

extension SemVerSyntax {
    /// Cargo and Hex: the grammar of the specification.
    static let strict = SemVerSyntax()
    /// VERS `semver`, as the OSV vectors read it.
    static let tolerant = SemVerSyntax(numbers: 1...3, surplusNumbers: true)
    static let npm = SemVerSyntax(numbers: 1...3, leadingEquals: true, surplusNumbers: true)
    static let bitnami = SemVerSyntax(leadingZeros: true)
    static let go = SemVerSyntax(numbers: 1...3)
    static let swift = SemVerSyntax(numbers: 2...3, shortFormHasSuffix: true)
    static let pub = SemVerSyntax(numbers: 1...3, leadingZeros: true, leadingZerosInPreRelease: true, surplusNumbers: true)
    static let nuGet = SemVerSyntax(numbers: 1...4, shortFormHasSuffix: true, leadingZeros: true)
    static let julia = SemVerSyntax(numbers: 1...3, shortFormHasSuffix: true)
}
