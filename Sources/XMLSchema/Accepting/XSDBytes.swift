import Glibc

/// Bytes of a schema or a document, which somebody else keeps.
typealias XSDBytes = UnsafeBufferPointer<UInt8>

extension UnsafeBufferPointer where Element == UInt8 {
    @inline(__always)
    func isSame(_ other: UnsafeBufferPointer<UInt8>) -> Bool {
        guard count == other.count else { return false }
        guard let one = baseAddress, let two = other.baseAddress else { return count == 0 }
        return memcmp(one, two, count) == 0
    }

    @inline(__always)
    func isSame(_ text: StaticString) -> Bool { count == text.utf8CodeUnitCount && starts(with: text) }

    @inline(__always)
    func starts(with text: StaticString) -> Bool {
        guard let baseAddress, count >= text.utf8CodeUnitCount else { return text.utf8CodeUnitCount == 0 }
        return memcmp(baseAddress, text.utf8Start, text.utf8CodeUnitCount) == 0
    }

    /// The number that decimal digits stand for; nil for anything else, and for numbers of more than nine digits.
    var wholeNumber: Int? {
        guard !isEmpty, count < 10 else { return nil }
        var value = 0
        for byte in self {
            guard byte &- 48 < 10 else { return nil }
            value = value * 10 + Int(byte - 48)
        }
        return value
    }
}
