/// Labels with values, as definition lists and official forms have them.
public struct FieldList: Sendable, Hashable {
    /// How they are drawn.
    public var style: FieldStyle
    /// The fields in order.
    public var fields: [Field]

    /// Fields in order.
    public init(_ style: FieldStyle = .plain, _ fields: [Field]) {
        self.style = style
        self.fields = fields
    }
}

/// How fields are drawn.
public enum FieldStyle: String, Sendable, Hashable, CaseIterable {
    /// Label beside value, with air between.
    case plain
    /// Boxes with lines around, as forms of authorities have them (様式).
    case boxed
}

/// A label with its value.
public struct Field: Sendable, Hashable {
    /// The number of the box on the form, such as `①` or `3-2`.
    public var number: String?
    /// What the value is.
    public var label: RichText
    /// The value, or ``RichText/leftOpen``.
    public var value: RichText

    /// A field.
    public init(_ label: RichText, _ value: RichText, number: String? = nil) {
        self.number = number
        self.label = label
        self.value = value
    }

    /// A field whose value may not be known: nil is shown as left open.
    public init(_ label: RichText, known value: String?, number: String? = nil) { self.init(label, .orLeftOpen(value), number: number) }
}
