/// The key of a member where it lies in the document: told apart from the few keys that matter without a `String` being made of it.
///
/// For readers on hot paths; it may be used as long as the reader that gave it lives.
package struct JSONKey {
    @usableFromInline let bytes: UnsafeBufferPointer<UInt8>
    /// The key with its escapes resolved, if it has any.
    @usableFromInline let unescaped: String?

    /// Lets `switch` tell keys apart; nearly all others by their length, in the module that asks.
    @inlinable
    package static func ~= (name: StaticString, key: JSONKey) -> Bool {
        key.bytes.count == name.utf8CodeUnitCount || key.unescaped != nil ? key.isSame(as: name) : false
    }

    @usableFromInline
    func isSame(as name: StaticString) -> Bool {
        if let unescaped { return unescaped.utf8.elementsEqual(name.bytes) }
        return bytes.count == name.utf8CodeUnitCount && starts(with: name)
    }

    /// Does the key begin with `prefix`?
    package func hasPrefix(_ prefix: StaticString) -> Bool {
        if let unescaped { return unescaped.utf8.starts(with: prefix.bytes) }
        return bytes.count >= prefix.utf8CodeUnitCount && starts(with: prefix)
    }

    /// Compares as many bytes as `name` has; the key must have as many.
    @inline(__always)
    private func starts(with name: StaticString) -> Bool {
        let other = name.utf8Start
        for index in 0..<name.utf8CodeUnitCount where bytes[index] != other[index] { return false }
        return true
    }
}

extension StaticString {
    fileprivate var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount) }
}

extension JSONReader {
    /// As ``nextKey()``, without making a `String`.
    package mutating func nextName() throws(JSONError) -> JSONKey? {
        guard let range = try nextKeyRange() else { return nil }
        return JSONKey(
            bytes: UnsafeBufferPointer(start: base + range.lowerBound, count: range.count), unescaped: sawEscape ? unescape(range) : nil)
    }
}
