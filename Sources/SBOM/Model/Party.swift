/// A person, an organisation or a tool named in an SBOM: supplier, author, manufacturer, originator.
public struct Party: Sendable, Hashable {
    /// What kind of party it is.
    public enum Kind: UInt8, Sendable, Hashable {
        case unspecified, organization, person, tool
    }

    /// The name; empty where the document gave only an address.
    public var name: String

    /// What the document says it is; `unspecified` where the format does not tell people from organisations.
    public var kind: Kind

    /// Addresses and people, where given.
    @Boxed public var details: PartyDetails?

    /// A value from its parts.
    public init(name: String, kind: Kind = .unspecified, details: PartyDetails? = nil) {
        self.name = name
        self.kind = kind
        self.details = details
    }

    /// The first electronic mail address: the party's own, else its first contact's.
    public var email: String? { details?.email ?? details?.contacts.lazy.compactMap { $0.email }.first }
}
