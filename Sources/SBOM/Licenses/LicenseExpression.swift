/// An SPDX licence expression, parsed (SPDX 2.3 Annex D; SPDX 3.0.1, Annex "SPDX license expressions").
///
/// `AND` binds more strongly than `OR`, `WITH` more strongly than both. Operators may be written in capitals or in small letters, not mixed.
public struct LicenseExpression: Sendable, Hashable {
    /// A licence, with what changes it.
    public struct Term: Sendable, Hashable {
        /// The id as written: of the list, or `LicenseRef-…`, without `+`.
        public var id: String
        /// The document that defines the `LicenseRef-…`, as `DocumentRef-…`.
        public var document: String?
        /// `+`: this version of the licence or any later one.
        public var orLater: Bool
        /// What stands behind `WITH`.
        public var exception: String?

        init(id: String, document: String? = nil, orLater: Bool = false, exception: String? = nil) {
            (self.id, self.document, self.orLater, self.exception) = (id, document, orLater, exception)
        }

        /// True for an id that a document defines for itself.
        public var isReference: Bool { id.hasPrefix("LicenseRef-") }
    }

    /// How the parts go together.
    public indirect enum Node: Sendable, Hashable {
        case term(Term)
        /// All of them apply.
        case and([Node])
        /// One of them may be chosen.
        case or([Node])
    }

    /// The top of the tree.
    public let root: Node

    /// Parses `text`.
    ///
    /// - Throws: ``LicenseExpressionError`` with the place.
    public init(parsing text: String) throws(LicenseExpressionError) {
        var parser = LicenseExpressionParser(text)
        root = try parser.parse()
    }

    init(_ root: Node) { self.root = root }

    /// The same expression with another licence in the place of each.
    func replacing(_ change: (Term) -> Term) -> LicenseExpression { LicenseExpression(Self.replaced(root, change)) }

    private static func replaced(_ node: Node, _ change: (Term) -> Term) -> Node {
        switch node {
        case .term(let term): .term(change(term))
        case .and(let parts): .and(parts.map { replaced($0, change) })
        case .or(let parts): .or(parts.map { replaced($0, change) })
        }
    }

    /// All licences, in the order of the text.
    public var terms: [Term] {
        var found: [Term] = []
        var waiting = [root]
        while let node = waiting.popLast() {
            switch node {
            case .term(let term): found.append(term)
            case .and(let parts), .or(let parts): waiting += parts.reversed()
            }
        }
        return found
    }

    /// The expression in one spelling: ids as the list spells them, capitals for operators, no needless parentheses.
    public var canonical: String { Self.spelled(root, inAnd: false) }

    private static func spelled(_ node: Node, inAnd: Bool) -> String {
        switch node {
        case .term(let term): return term.canonical
        case .and(let parts): return parts.map { spelled($0, inAnd: true) }.joined(separator: " AND ")
        case .or(let parts):
            let text = parts.map { spelled($0, inAnd: false) }.joined(separator: " OR ")
            return inAnd ? "(\(text))" : text
        }
    }
}

extension LicenseExpression.Term {
    /// The term with ids as the list spells them.
    public var canonical: String {
        // `GPL-2.0+` is an id of its own on the list.
        let listed = orLater ? SPDXLicenseList.license(id + "+") : nil
        var text = document.map { "\($0):\(id)" } ?? listed ?? SPDXLicenseList.license(id) ?? id
        if orLater, listed == nil { text += "+" }
        if let exception { text += " WITH \(SPDXLicenseList.exception(exception) ?? exception)" }
        return text
    }

    /// True if the id, and the exception if there is one, is on the list or defined by a document.
    public var isKnown: Bool {
        let licence = isReference || SPDXLicenseList.license(id) != nil || orLater && SPDXLicenseList.license(id + "+") != nil
        guard let exception else { return licence }
        return licence && (exception.hasPrefix("AdditionRef-") || SPDXLicenseList.exception(exception) != nil)
    }

    /// True if the list advises against the id.
    public var isDeprecated: Bool {
        if let full = orLater ? SPDXLicenseList.license(id + "+") : nil { return SPDXLicenseList.isDeprecated(full) }
        return SPDXLicenseList.license(id).map(SPDXLicenseList.isDeprecated) ?? false
    }
}
