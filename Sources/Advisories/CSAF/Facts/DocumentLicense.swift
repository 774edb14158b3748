import SBOM

/// The licence expression of a document: the ABNF of SPDX 3.0.1 Annex B as CSAF 2.1 narrows it (section 3.2.2, `license_expression`).
///
/// It is stricter than what SBOMs use: letter case counts, single spaces, no `DocumentRef-`.
struct DocumentLicense {
    /// A licence or exception that the expression names.
    struct Part {
        let id: String
        let isException: Bool

        /// True for what the document's maker defined: neither of the SPDX list nor of LicenseDB.
        var isOwn: Bool {
            (id.hasPrefix("LicenseRef-") || id.hasPrefix("AdditionRef-")) && !id.hasPrefix(LicenseDBKeys.prefix)
        }

        private var key: String { String(id.dropFirst(LicenseDBKeys.prefix.count)) }

        var isDeprecated: Bool {
            if id.hasPrefix(LicenseDBKeys.prefix) { return LicenseDBKeys.deprecated.contains(key) }
            return listed.map(SPDXLicenseList.isDeprecated) ?? false
        }

        /// The id as the SPDX list spells it.
        private var listed: String? { isException ? SPDXLicenseList.exception(id) : SPDXLicenseList.license(id) }

        /// On the SPDX list or in LicenseDB.
        var isListed: Bool {
            if id.hasPrefix(LicenseDBKeys.prefix) { return LicenseDBKeys.current.contains(key) || LicenseDBKeys.deprecated.contains(key) }
            return !isOwn && listed != nil
        }
    }

    let parts: [Part]

    /// Nil if `text` breaks the grammar.
    init?(_ text: String) {
        var parser = Parser(text)
        guard parser.parse() else { return nil }
        parts = parser.parts
    }

    private struct Parser {
        let bytes: [UInt8]
        var at = 0
        var parts: [Part] = []

        init(_ text: String) { bytes = Array(text.utf8) }

        mutating func parse() -> Bool {
            var depth = 0
            while true {
                while take("(") { depth += 1 }
                guard license() else { return false }
                while take(")") {
                    guard depth > 0 else { return false }
                    depth -= 1
                }
                if at == bytes.count { return depth == 0 }
                guard space(), take("AND") || take("OR"), space() else { return false }
            }
        }

        /// One space or tab.
        private mutating func space() -> Bool {
            guard at < bytes.count, bytes[at] == 32 || bytes[at] == 9 else { return false }
            at += 1
            return true
        }

        private mutating func take(_ word: StaticString) -> Bool {
            guard bytes.count - at >= word.utf8CodeUnitCount else { return false }
            let isSame = word.withUTF8Buffer { $0.elementsEqual(bytes[at..<(at + $0.count)]) }
            if isSame { at += word.utf8CodeUnitCount }
            return isSame
        }

        private mutating func license() -> Bool {
            let id = word()
            guard !Self.isOperator(id), Self.has(id, prefix: "LicenseRef-") != false, Self.has(id, prefix: "AdditionRef-") == nil,
                Self.has(id, prefix: "DocumentRef-") == nil, !id.isEmpty
            else { return false }
            let isOrLater = !id.hasPrefix("LicenseRef-") && take("+")
            parts.append(Part(id: isOrLater && SPDXLicenseList.license(id + "+") != nil ? id + "+" : id, isException: false))
            let before = at
            guard space(), take("WITH") else {
                at = before
                return true
            }
            guard space() else { return false }
            let exception = word()
            guard !Self.isOperator(exception), Self.has(exception, prefix: "AdditionRef-") != false,
                Self.has(exception, prefix: "LicenseRef-") == nil, !exception.isEmpty
            else { return false }
            parts.append(Part(id: exception, isException: true))
            return true
        }

        /// `idstring`: letters, digits, `-` and `.`.
        private mutating func word() -> String {
            let start = at
            while at < bytes.count, Self.isID(bytes[at]) { at += 1 }
            return String(decoding: bytes[start..<at], as: UTF8.self)
        }

        private static func isID(_ byte: UInt8) -> Bool {
            (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == UInt8(ascii: "-")
                || byte == UInt8(ascii: ".")
        }

        private static func isOperator(_ word: String) -> Bool { ["AND", "OR", "WITH"].contains(word.uppercased()) }

        /// Whether the id begins with a prefix: nil if not, false if in other letter case or with nothing behind it.
        private static func has(_ id: String, prefix: String) -> Bool? {
            guard id.lowercased().hasPrefix(prefix.lowercased()) else { return nil }
            return id.hasPrefix(prefix) && id.utf8.count > prefix.utf8.count
        }
    }
}
