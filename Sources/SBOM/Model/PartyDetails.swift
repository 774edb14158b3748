/// What may be known of a party besides its name.
public struct PartyDetails: Sendable, Hashable {
    /// Id inside the document (CycloneDX `bom-ref`).
    public var id: String?
    /// Electronic mail address.
    public var email: String?
    /// Telephone number.
    public var phone: String?
    /// Addresses on the web.
    public var urls: [String] = []
    /// People to ask.
    public var contacts: [Contact] = []
    /// Members the model has no place for, such as the postal address.
    public var unknown: [UnknownField] = []

    /// Nothing known yet.
    public init() {}

    /// True if nothing is known.
    public var isEmpty: Bool { self == PartyDetails() }
}

/// A person to ask at an organisation (CycloneDX `organizationalContact`).
public struct Contact: Sendable, Hashable {
    /// Id inside the document (CycloneDX `bom-ref`).
    public var id: String?
    /// The person's name.
    public var name: String?
    /// Electronic mail address as given.
    public var email: String?
    /// Telephone number as given.
    public var phone: String?
    /// Members the model has no place for.
    public var unknown: [UnknownField] = []

    /// Nothing known yet.
    public init() {}
}
