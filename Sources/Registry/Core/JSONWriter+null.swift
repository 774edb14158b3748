import JSONStream

extension JSONWriter {
    /// A member whose value is `null` where there is none: a record of fixed form has all its members.
    mutating func member(_ name: String, orNull text: String?) {
        key(name)
        if let text { string(text) } else { null() }
    }

    /// A member whose value is `null` where there is none.
    mutating func member(_ name: String, orNull number: Int?) {
        key(name)
        if let number { int(number) } else { null() }
    }
}
