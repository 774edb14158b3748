/// Where the eleven attribute values of a formatted string end, in bytes from its start.
struct FieldEnds: Sendable {
    /// Bytes of `cpe:2.3:`.
    static let prefixLength = 8

    private var offsets = SIMD16<UInt16>()

    /// The bytes of the attribute at `field`.
    subscript(field: CPE.Field) -> Range<Int> {
        let number = field.rawValue
        let start = number == 0 ? Self.prefixLength : Int(offsets[number - 1]) + 1
        return start..<Int(offsets[number])
    }

    /// Notes that attribute number `field` ends before byte `offset`. Names are at most `CPE.maximumLength` bytes long, so it fits.
    mutating func set(_ field: Int, end offset: Int) { offsets[field] = UInt16(truncatingIfNeeded: offset) }
}
