/// Something that a written document does not say although the model did, because the format or its version has no way to say it.
public struct SBOMLoss: Sendable, Hashable {
    /// What was lost.
    public enum Kind: Sendable, Hashable {
        /// The format has no place for the field.
        case noField(field: String)
        /// The format does not take this value for the field; it was left out.
        case valueRefused(field: String, value: String)
        /// The format has no word for this value; another was written.
        case reworded(field: String, value: String, written: String)
        /// The format holds one value only; this further one was left out.
        case onlyOne(field: String, value: String)
        /// A member that was kept unread does not exist in the format.
        case unreadField(field: String)
        /// The format has no way to say that one thing relates to another like this.
        case relationship(kind: String, target: String)
        /// A whole list has no place in the format.
        case noList(field: String, count: Int)
        /// Nothing is lost, but the format demands a value that nobody gave; this was written.
        case filledIn(field: String, written: String)
        /// Of two SBOMs that are merged the other said it of the same part, in other words, and was there first.
        case heldAlready(field: String)
        /// The format takes no more than so many characters, in UTF-16; the rest was left out.
        case cutShort(field: String, length: Int, written: Int)
    }

    /// What was lost.
    public var kind: Kind

    /// Id of the component, service or other entry that it was lost from; nil for the document itself.
    public var component: String?

    /// A loss from the entry `component`, or from the document.
    public init(_ kind: Kind, component: String? = nil) {
        self.kind = kind
        self.component = component
    }

    /// The field, in the words of the model or of the format it was read from.
    public var field: String {
        switch kind {
        case .noField(let field), .valueRefused(let field, _), .reworded(let field, _, _), .onlyOne(let field, _), .unreadField(let field),
            .noList(let field, _), .filledIn(let field, _),
            .heldAlready(let field), .cutShort(let field, _, _):
            field
        case .relationship(let kind, _): kind
        }
    }

    /// Stable code, `SBOM-301` and on.
    public var code: String {
        switch kind {
        case .noField: "SBOM-301"
        case .valueRefused: "SBOM-302"
        case .reworded: "SBOM-303"
        case .onlyOne: "SBOM-304"
        case .unreadField: "SBOM-305"
        case .relationship: "SBOM-306"
        case .noList: "SBOM-307"
        case .filledIn: "SBOM-308"
        case .heldAlready: "SBOM-309"
        case .cutShort: "SBOM-310"
        }
    }

    /// True if the document says less than the model; false for a value that was only filled in.
    public var isLoss: Bool {
        if case .filledIn = kind { return false }
        return true
    }
}
