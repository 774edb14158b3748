/// A control that protects a device from outside.
public struct CompensatingControl: Sendable, Hashable {
    /// Unique among the controls of a product.
    public let id: String
    /// Its name.
    public let name: String
    /// Its type in Table 3.
    public let type: ControlType
    /// The customer document with its specification and settings; nil while there is none.
    public let document: String?

    /// Takes the parts as they are.
    public init(id: String, name: String, type: ControlType, document: String? = nil) {
        self.id = id
        self.name = name
        self.type = type
        self.document = document
    }
}
