import Versions

/// The end of a branch of versions, `5.4.*`: the bound of all versions that begin so (CVE JSON record format 5.1, `lessThan`: an asterisk at the end
/// stands for "an arbitrarily large number in the version ordering").
enum BranchEnd {
    /// Whether `bound` is written so. An asterisk that stands for a part of a number (`5.4*`) tells no branch for certain.
    static func isOne(_ bound: Span<UInt8>) -> Bool {
        bound.count > 2 && bound[bound.count - 1] == UInt8(ascii: "*") && bound[bound.count - 2] == UInt8(ascii: ".")
    }

    /// How `version` stands to the end of the branch; nil where it is no version of `scheme`.
    static func order(_ version: Span<UInt8>, _ bound: Span<UInt8>, _ scheme: VersionScheme) -> VersionOrdering? {
        let length = bound.count - 1
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: length + Self.number.utf8.count + Self.third.utf8.count) { room in
            var count = 0
            func put(_ byte: UInt8) {
                room.initializeElement(at: count, to: byte)
                count += 1
            }
            for index in 0..<length { put(bound[index]) }
            for byte in Self.number.utf8 { put(byte) }
            if let order = try? scheme.compare(version, UnsafeBufferPointer(rebasing: room[..<count]).span) { return order }
            for byte in Self.third.utf8 { put(byte) }
            return try? scheme.compare(version, UnsafeBufferPointer(rebasing: room[..<count]).span)
        }
    }

    /// A version that stands where `bound` does, for sorting; `bound` itself where that is no branch.
    static func version(_ bound: String) -> String { isOne(bound.utf8.span) ? bound.dropLast() + number : bound }

    /// Larger than any number in a version, dates and counts of commits among them.
    private static let number = "999999999999999999"
    /// Some schemes ask for three numbers.
    private static let third = ".0"
}
