/// The namespace of an SSVC decision point: `ssvc`, `x_example.test#name`, with a language or extensions behind slashes (SSVC 2, "Namespaces").
struct SSVCNamespace {
    /// What stands before the first slash, its fragment included.
    let base: String
    /// The base without its fragment.
    let name: String
    /// Something stands behind a slash.
    let isExtended: Bool
    /// Language tags in it.
    let languages: [String]
    /// True if it follows the grammar of the SSVC schema.
    let isWellFormed: Bool

    init(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        base = parts.first.map(String.init) ?? ""
        name = String(base.prefix { $0 != "#" })
        isExtended = parts.count > 1
        var languages: [String] = []
        var isWellFormed = (3...1000).contains(text.utf8.count) && Self.isBase(base)
        for (place, part) in parts.enumerated().dropFirst() {
            if part.hasPrefix("."), place > 1 {
                let pieces = part.dropFirst().split(separator: "$", maxSplits: 1, omittingEmptySubsequences: false)
                isWellFormed = isWellFormed && Self.isOwner(pieces[0], needsFragment: pieces.count == 1)
                if pieces.count == 2 { languages.append(String(pieces[1])) }
            } else if !part.isEmpty || place > 1 {
                languages.append(String(part))
            }
        }
        self.languages = languages
        self.isWellFormed = isWellFormed
    }

    var isRegistered: Bool { Self.registered.contains(name) }

    /// Registered for examples and tests: no decision points belong to it.
    var isReserved: Bool { SSVCTable.reserved.contains(name) }

    /// Versions of its decision points by their keys; nil if it has none that are known.
    var points: [String: [SSVCTable.Point]]? { SSVCTable.points[base] ?? SSVCTable.points[name] }

    private static let registered = Set(SSVCTable.points.keys.map { String($0.prefix { $0 != "#" }) }).union(SSVCTable.reserved)

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool { (97...122).contains(byte) || (48...57).contains(byte) }

    /// `x_` and the name of an owner, or a registered name: letters and digits with single dots and dashes between them.
    private static func isBase(_ text: String) -> Bool {
        if text.hasPrefix("x_") { return isOwner(text.dropFirst(2), needsFragment: true) }
        let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        guard let name = parts.first, let first = name.utf8.first, (97...122).contains(first), name.utf8.count >= 3, isWords(name) else {
            return false
        }
        return parts.count == 1 || isWords(parts[1])
    }

    /// A domain name in reverse, with or without a fragment.
    private static func isOwner(_ text: Substring, needsFragment: Bool) -> Bool {
        let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        guard let domain = parts.first, parts.count == 2 || !needsFragment else { return false }
        let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
        let areFit = labels.allSatisfy { label in
            guard let first = label.utf8.first, let last = label.utf8.last, label.utf8.count <= 63 else { return false }
            return isLetterOrDigit(first) && isLetterOrDigit(last) && label.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
        }
        return labels.count >= 2 && areFit && (parts.count == 1 || isWords(parts[1]))
    }

    /// Letters and digits, with single dots and dashes between them.
    private static func isWords(_ text: Substring) -> Bool {
        text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "-" }.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(isLetterOrDigit) }
    }
}
