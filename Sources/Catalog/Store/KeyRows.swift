/// Numbers of 64 bits under text keys, on their way into a ``KeyIndex``.
struct KeyRows {
    private var numbers: [String: Int] = [:]
    private var keys: [String] = []
    private var rows: [[UInt64]] = []

    /// Rows for about so many keys.
    init(capacity: Int = 0) {
        numbers.reserveCapacity(capacity)
        keys.reserveCapacity(capacity)
        rows.reserveCapacity(capacity)
    }

    /// How many keys there are.
    var count: Int { keys.count }

    /// Puts a number behind those of `key`.
    ///
    /// - Returns: the number of the key, from 0 in the order in which keys came.
    @discardableResult
    mutating func add(_ key: String, _ value: UInt64) -> Int {
        let place = numbers[key, default: keys.count]
        if place == keys.count {
            numbers[key] = place
            keys.append(key)
            rows.append([value])
        } else {
            rows[place].append(value)
        }
        return place
    }

    /// The keys in their order, each with its numbers.
    func sorted() -> [(key: String, values: [UInt64])] {
        keys.indices.sorted { keys[$0] < keys[$1] }.map { (keys[$0], rows[$0]) }
    }
}
