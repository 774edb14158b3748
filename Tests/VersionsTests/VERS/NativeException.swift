import PackageURL
import Versions

/// Native cases that we deliberately answer otherwise (docs/decisions/0003-vers-contradictions.md): which, how many, and why.
struct NativeException {
    var name: String
    /// How many cases of the file are of this kind.
    var count: Int
    var justification: String
    /// Whether our answer to the native range differs from the expected specifier in this way, and in no other.
    var explains: @Sendable (_ native: String, _ expected: String, _ given: VERS) -> Bool
}

extension NativeException {
    /// The expected specifier is not canonical: simplified, it is our answer.
    static func notCanonical(_ count: Int) -> NativeException {
        NativeException(
            name: "not canonical", count: count,
            justification: """
                vers-spec "Normalized, canonical representation": a version occurs once, "=" is followed by "=", ">" or ">=", bounds alternate. \
                The case lists every bound of the native range instead.
                """,
            explains: { _, expected, given in (try? VERS(parsing: expected).canonical()) == given })
    }

    /// Composer's fourth number, or its phase, became build metadata.
    static func fourthNumberAsBuild(_ count: Int) -> NativeException {
        NativeException(
            name: "fourth number as build metadata", count: count,
            justification: """
                Composer versions have up to four numbers (Composer, "Versions and constraints"); the case forces them into SemVer, where 1.9.4.3 \
                becomes 1.9.4+3 and is no later than 1.9.4.
                """,
            explains: { _, expected, given in
                guard expected.contains("+"), let vers = try? VERS(parsing: expected) else { return false }
                let constraints = vers.constraints.map { VERS.Constraint($0.comparator, Self.withoutBuild($0.version)) }
                return constraints == given.constraints
            })
    }

    /// `-stable` was kept.
    static func stableKept(_ count: Int) -> NativeException {
        NativeException(
            name: "-stable kept", count: count,
            justification: "Composer's VersionParser removes -stable; version_compare would put 3.3.0-stable before 3.3.0-alpha.",
            explains: { _, expected, given in
                guard expected.contains("-stable"), let vers = try? VERS(parsing: expected) else { return false }
                return vers.constraints.map { $0.version.replacing("-stable", with: "") } == given.constraints.map(\.version)
            })
    }

    /// One native range, which stands for other versions than the case says.
    static func meaning(_ native: String, count: Int = 1, _ justification: String, gives: String) -> NativeException {
        NativeException(
            name: native, count: count, justification: justification,
            explains: { text, _, given in text == native && given.description == gives })
    }

    private static func withoutBuild(_ version: String) -> String {
        guard let plus = version.firstIndex(of: "+") else { return version }
        let build = version[version.index(after: plus)...]
        let digits = build.prefix(while: \.isNumber)
        let phase = build.dropFirst(digits.count)
        return version[..<plus] + (digits.isEmpty ? "" : "." + digits) + (phase.isEmpty ? "" : "-" + phase)
    }
}
