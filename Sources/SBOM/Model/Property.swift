/// A name with a value, for what a format has no field for (CycloneDX `properties`).
public struct Property: Sendable, Hashable {
    /// Name, often with a namespace: `cdx:lifecycle:milestone:endOfSupport`. Names may repeat.
    public var name: String

    /// Value as given; nil where the document gave only the name.
    public var value: String?

    /// A value from its parts.
    public init(name: String, value: String?) {
        self.name = name
        self.value = value
    }
}
