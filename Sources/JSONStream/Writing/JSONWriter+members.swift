extension JSONWriter {
    /// Writes a member with a string value.
    public mutating func member(_ name: String, _ text: String) {
        key(name)
        string(text)
    }

    /// Writes a member with a string value whose characters are at hand as well-formed UTF-8.
    public mutating func member(_ name: String, utf8: UnsafeBufferPointer<UInt8>) {
        key(name)
        string(utf8: utf8)
    }

    /// Writes a member if there is a value, and nothing otherwise.
    public mutating func member(_ name: String, ifPresent text: String?) {
        if let text { member(name, text) }
    }

    /// Writes a member with a whole number.
    public mutating func member(_ name: String, _ number: Int) {
        key(name)
        int(number)
    }

    /// Writes a member with true or false.
    public mutating func member(_ name: String, _ flag: Bool) {
        key(name)
        bool(flag)
    }

    /// Writes a member with an array of strings.
    public mutating func member(_ name: String, _ texts: [String]) {
        key(name)
        beginArray()
        for text in texts { string(text) }
        endArray()
    }
}
