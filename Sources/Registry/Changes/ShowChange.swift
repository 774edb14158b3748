/// A change request with all that belongs to it.
public struct ShowChange: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.read

    /// What is shown.
    public struct Answer: Sendable {
        /// The change request.
        public let change: ChangeRequest
        /// Code of the product.
        public let product: String
        /// Version of the release that shall have it.
        public let release: String?
        /// Name of who wrote it.
        public let author: String
        /// Name of who carried it out.
        public let implementer: String?
        /// Name of who verified it.
        public let verifier: String?
        /// Name of who shall carry it out.
        public let assignee: String?
        /// What it touches and comes from, and what leads to it.
        public let links: [ShownLink]
        /// The signatures, and whether each is still about its text.
        public let signatures: [SignatureCheck.Entry]
        /// What may be done next, by whoever has the right.
        public let possible: [ChangeAction]
    }

    /// Which.
    public var number: String

    /// A question about one change request.
    public init(_ number: String) { self.number = number }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(ofChange: number) }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> Answer {
        let change = try reader.change(number)
        func name(_ person: Int?) throws -> String? { try person.map { try reader.get(Person.self, $0).name } }
        return Answer(
            change: change, product: try reader.get(Product.self, change.product).code,
            release: try change.release.map { try reader.get(Release.self, $0).version },
            author: try reader.get(Person.self, change.author).name, implementer: try name(change.implementer), verifier: try name(change.verifier),
            assignee: try name(change.assignee), links: try ShownLink.all(.changeRequest, change.id, reader),
            signatures: try SignatureCheck.entries(change.signed(in: reader), reader), possible: ChangeTransition.possible(from: change.state))
    }
}
