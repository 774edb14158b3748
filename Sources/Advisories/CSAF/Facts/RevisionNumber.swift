/// A document's version number: a whole number, or Semantic Versioning 2.0.0 (2.0 section 3.1.11, 2.1 "Version Type").
struct RevisionNumber: Comparable, Hashable {
    let major: Int
    let minor: Int
    let patch: Int
    let preRelease: [String]
    let build: String?
    let isInteger: Bool

    init?(_ text: String) {
        guard text.utf8.count <= 256 else { return nil }
        let (withoutBuild, build) = Self.split(text, "+")
        let (core, preRelease) = Self.split(withoutBuild, "-")
        let numbers = core.split(separator: ".", omittingEmptySubsequences: false).map(Self.number)
        self.build = build
        self.preRelease = preRelease?.split(separator: ".").map(String.init) ?? []
        guard !numbers.contains(nil) else { return nil }
        let values = numbers.compactMap { $0 }
        isInteger = values.count == 1
        switch values.count {
        case 1 where build == nil && preRelease == nil: (major, minor, patch) = (values[0], 0, 0)
        case 3: (major, minor, patch) = (values[0], values[1], values[2])
        default: return nil
        }
    }

    /// Same without regard to build metadata and, if asked, to the pre-release part.
    func isSame(as other: RevisionNumber, ignoringPreRelease: Bool) -> Bool {
        isInteger == other.isInteger && (major, minor, patch) == (other.major, other.minor, other.patch)
            && (ignoringPreRelease || preRelease == other.preRelease)
    }

    /// Precedence of Semantic Versioning, section 11.
    static func < (left: RevisionNumber, right: RevisionNumber) -> Bool {
        if (left.major, left.minor, left.patch) != (right.major, right.minor, right.patch) {
            return (left.major, left.minor, left.patch) < (right.major, right.minor, right.patch)
        }
        if left.preRelease.isEmpty || right.preRelease.isEmpty { return !left.preRelease.isEmpty && right.preRelease.isEmpty }
        for (a, b) in zip(left.preRelease, right.preRelease) where a != b {
            switch (number(a[...]), number(b[...])) {
            case (let a?, let b?): return a < b
            case (_?, nil): return true
            case (nil, _?): return false
            case (nil, nil): return Array(a.utf8).lexicographicallyPrecedes(Array(b.utf8))
            }
        }
        return left.preRelease.count < right.preRelease.count
    }

    private static func split(_ text: String, _ mark: Character) -> (String, String?) {
        guard let at = text.firstIndex(of: mark) else { return (text, nil) }
        return (String(text[..<at]), String(text[text.index(after: at)...]))
    }

    private static func number(_ text: Substring) -> Int? {
        guard !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }), text.count == 1 || !text.hasPrefix("0") else { return nil }
        return Int(text)
    }
}
