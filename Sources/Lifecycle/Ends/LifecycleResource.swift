/// Something that a device relies on and that may end before it.
public struct LifecycleResource: Sendable, Hashable {
    /// Unique among the resources that are looked at together.
    public let id: String
    /// The name with its version, for readers.
    public let name: String
    /// Its kind.
    public let kind: ResourceKind
    /// Who supplies it; nil if not known. Sudden events are told apart by it.
    public let supplier: String?
    /// What the sources say about its ends.
    public let statements: [EndStatement]
    /// A person's decision beside the sources.
    public let override: EndOverride?

    /// Takes the parts as they are.
    public init(
        id: String, name: String, kind: ResourceKind, supplier: String? = nil, statements: [EndStatement] = [], override: EndOverride? = nil
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.supplier = supplier
        self.statements = statements
        self.override = override
    }
}
