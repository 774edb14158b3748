/// Remembers values lately made, so that what stands in many components of a document, such as its supplier or its list of licences, is one value in memory.
///
/// A fixed number of places, one candidate each: a hostile document can make it useless, never slow.
struct ValuePool<Value: Hashable> {
    private static var places: Int { 1024 }
    private var values = [Value?](repeating: nil, count: places)

    /// The value; shares its memory with an equal one where that is still remembered.
    mutating func share(_ value: Value) -> Value {
        let place = Int(UInt(bitPattern: value.hashValue) % UInt(Self.places))
        if let known = values[place], known == value { return known }
        values[place] = value
        return value
    }
}
