/// That one thing of an SBOM relates to another, in the direction that the document gave.
public struct Relationship: Sendable, Hashable {
    /// Id of the thing that the statement is about. May name something the document does not have.
    public var from: String

    /// Id of the other thing; in SPDX also `NONE` (there is none) and `NOASSERTION` (not known).
    public var to: String

    /// What the relationship is.
    public var kind: RelationshipKind

    /// The rest, where given.
    @Boxed public var details: RelationshipDetails?

    /// A value from its parts.
    public init(from: String, to: String, kind: RelationshipKind, details: RelationshipDetails? = nil) {
        self.from = from
        self.to = to
        self.kind = kind
        self.details = details
    }

    /// The same statement with NONE or NOASSERTION as its end, where it is the beginning and the kind has a word for the other direction: SPDX 2.3 (clause 11.1)
    /// takes them there only.
    var facingNothing: Relationship {
        guard from == "NONE" || from == "NOASSERTION", let kind = kind.opposite else { return self }
        return Relationship(from: to, to: from, kind: kind, details: details)
    }

    /// The same statement with "is needed by" and "is contained by" turned round, so that needs point from the whole to the part.
    ///
    /// The five qualified kinds of dependency become plain needs: what they add is whether the need is for building, testing and so on.
    public var facingParts: Relationship {
        switch kind {
        case .dependencyOf, .buildDependencyOf, .devDependencyOf, .optionalDependencyOf, .providedDependencyOf, .testDependencyOf,
            .runtimeDependencyOf,
            .prerequisiteFor:
            Relationship(from: to, to: from, kind: .dependsOn, details: details)
        case .hasPrerequisite: Relationship(from: from, to: to, kind: .dependsOn, details: details)
        case .containedBy, .packageOf: Relationship(from: to, to: from, kind: .contains, details: details)
        case .describedBy: Relationship(from: to, to: from, kind: .describes, details: details)
        default: self
        }
    }
}

/// What may come with a relationship.
public struct RelationshipDetails: Sendable, Hashable {
    /// Words of whoever made the statement.
    public var comment: String?
    /// The kind as given, where it is ``RelationshipKind/other``.
    public var kindText: String?
    /// Members the model has no place for.
    public var unknown: [UnknownField] = []

    /// Nothing known yet.
    public init() {}
}
