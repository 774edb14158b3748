/// The signatures under something, and for each whether it is still about the content as it is now.
public struct SignatureCheck: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.read

    /// A signature and how it stands.
    public struct Entry: Sendable, Hashable {
        /// The signature.
        public let signature: Signature
        /// True if the content is what was signed; false if it changed since.
        public let isAboutPresentContent: Bool
    }

    /// What.
    public var subject: SignatureSubject

    /// A check of all signatures under something.
    public init(_ subject: SignatureSubject) { self.subject = subject }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try subject.scope(in: reader) }

    /// Oldest first.
    public func answer(in reader: RegistryReader) throws -> [Entry] { try Self.entries(subject.resolve(in: reader), reader) }

    static func entries(_ subject: SignedSubject, _ reader: RegistryReader) throws -> [Entry] {
        try Signing.all(subject.kind, subject.id, reader).map {
            Entry(signature: $0, isAboutPresentContent: $0.digest == subject.digest)
        }
    }
}
