/// The value of one attribute of a name: one of two logical values, or a string (NISTIR 7695, section 5.3).
public enum CPEAttribute: Hashable, Sendable {
    /// ANY: nothing is said about the attribute, every value is meant.
    case any
    /// NA: the attribute has no meaning for this product, or no value by nature.
    case notApplicable
    /// A string, which may begin or end with wildcards.
    case value(CPEValue)

    /// The attribute whose value is `text` taken literally; upper case becomes lower case, and `*`, `?` and punctuation stand for themselves.
    ///
    /// - Throws: `CPEError.unrepresentable` if the text is empty, a lone hyphen, or has white space or anything outside printable ASCII: the specification
    ///   allows none of these (NISTIR 7695, section 5.3.2).
    public init(literal text: String) throws(CPEError) {
        var normal: [UInt8] = []
        normal.reserveCapacity(text.utf8.count + 4)
        for byte in text.utf8 {
            guard byte.isPrintable else { throw .unrepresentable(Excerpt.of(text)) }
            if !byte.isUnreserved { normal.append(.backslash) }
            normal.append(byte.lowercased)
        }
        guard !normal.isEmpty, normal != [.hyphen] else { throw .unrepresentable(Excerpt.of(text)) }
        self = .value(CPEValue(normal: String(decoding: normal, as: UTF8.self)))
    }

    /// Whether nothing is said about the attribute.
    public var isAny: Bool { self == .any }

    /// Whether the attribute does not apply.
    public var isNotApplicable: Bool { self == .notApplicable }

    /// Whether this is one literal value: neither ANY nor NA, and without wildcards.
    public var isLiteral: Bool { if case .value(let value) = self { !value.hasWildcards } else { false } }

    /// The literal value with its escapes removed (`2.0+build`); nil if this is not one literal value.
    public var literal: String? {
        guard case .value(let value) = self, !value.hasWildcards else { return nil }
        return value.text
    }

    /// The value as it stands in a formatted string.
    var normal: String {
        switch self {
        case .any: "*"
        case .notApplicable: "-"
        case .value(let value): value.normal
        }
    }
}
