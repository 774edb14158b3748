/// The name of an element or attribute (Namespaces in XML 1.0).
public struct XMLName: Sendable, Hashable {
    /// Address of the name space; empty where there is none, which is the rule for attributes.
    public var space: String
    /// The name within it.
    public var local: String

    /// A name from its parts.
    public init(_ local: String, space: String = "") {
        self.space = space
        self.local = local
    }
}

/// An attribute of an element.
public struct XMLAttribute: Sendable, Hashable {
    /// Its name.
    public var name: XMLName
    /// Its value, entities resolved.
    public var value: String

    /// An attribute from its parts.
    public init(name: XMLName, value: String) {
        self.name = name
        self.value = value
    }
}
