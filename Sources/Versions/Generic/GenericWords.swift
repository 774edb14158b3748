/// What the generic order knows about words.
enum GenericWords {
    /// The token of a word; `nil` for one that says "this is the release" and so changes nothing.
    static func token(_ version: Span<UInt8>, _ text: Range<Int>) -> GenericToken? {
        if text.count == 1 { return letter(version, text) }
        return switch Word(version, text) {
        case dev, devel, snapshot, nightly, canary, experimental: GenericToken(kind: .preRelease, text: text, stage: 0)
        case alpha: GenericToken(kind: .preRelease, text: text, stage: 1)
        case beta: GenericToken(kind: .preRelease, text: text, stage: 2)
        case milestone, test, testing: GenericToken(kind: .preRelease, text: text, stage: 3)
        case pre, preview, prerelease, ea, eap: GenericToken(kind: .preRelease, text: text, stage: 4)
        case rc, cr, candidate: GenericToken(kind: .preRelease, text: text, stage: 5)
        case ver, Self.version, final, ga, release, stable, lts: nil
        default: GenericToken(kind: .addition, text: text)
        }
    }

    /// Rule 4: `a`, `b` and `m` directly before a number are alpha, beta and milestone, but `m` not directly after one, and capitals only after a
    /// dot, hyphen or underscore: Cisco's `15.1(4)M1` comes after `15.1(4)`. `v` before the first number is skipped.
    private static func letter(_ version: Span<UInt8>, _ text: Range<Int>) -> GenericToken? {
        let byte = version[text.lowerBound]
        let before = text.lowerBound > 0 ? version[text.lowerBound &- 1] : 0
        if before == 0, byte.lowercased == UInt8(ascii: "v") { return nil }
        let isSeparated = before == .dot || before == .hyphen || before == .underscore
        guard version.byte(at: text.upperBound).isDigit, isSeparated || before.isDigit && byte.isLowercaseLetter else {
            return GenericToken(kind: .addition, text: text)
        }
        return switch byte.lowercased {
        case UInt8(ascii: "a"): GenericToken(kind: .preRelease, text: text, stage: 1)
        case UInt8(ascii: "b"): GenericToken(kind: .preRelease, text: text, stage: 2)
        case UInt8(ascii: "m") where isSeparated: GenericToken(kind: .preRelease, text: text, stage: 3)
        default: GenericToken(kind: .addition, text: text)
        }
    }

    private static let dev = Keyword.dev
    private static let devel = Word("devel")
    private static let snapshot = Keyword.snapshot
    private static let nightly = Word("nightly")
    private static let canary = Word("canary")
    private static let experimental = Word("experimental")
    private static let alpha = Keyword.alpha
    private static let beta = Keyword.beta
    private static let milestone = Keyword.milestone
    private static let test = Word("test")
    private static let testing = Word("testing")
    private static let pre = Keyword.pre
    private static let preview = Keyword.preview
    private static let prerelease = Word("prerelease")
    private static let ea = Word("ea")
    private static let eap = Word("eap")
    private static let rc = Keyword.rc
    private static let cr = Keyword.cr
    private static let candidate = Word("candidate")
    private static let ver = Word("ver")
    private static let version = Word("version")
    private static let final = Keyword.final
    private static let ga = Keyword.ga
    private static let release = Keyword.release
    private static let stable = Keyword.stable
    private static let lts = Word("lts")
}
