import Glibc

/// The ids of a document: one string for each, whoever mentions it first.
struct IDTable {
    private var numbers: [String: Int32] = [:]
    /// Of ids that Swift takes for the same as one in ``numbers`` though their bytes differ, such as an accent in one sign and in two: the formats compare signs.
    private var lookalikes: [[UInt8]: Int32] = [:]
    private var ids: [String] = []
    private var defined: [Bool] = []
    private var nextSuffix: [String: Int] = [:]
    /// Ids that were only noted so far.
    private var noted: [String] = []

    /// The id as it was first seen, sharing its memory.
    mutating func share(_ id: String) -> String { ids[number(id)] }

    /// Notes that a part of the document has this id.
    ///
    /// - Returns: the shared id, and whether another part had it before.
    mutating func define(_ id: String) -> (id: String, isDuplicate: Bool) {
        let number = number(id)
        defer { defined[number] = true }
        return (ids[number], defined[number])
    }

    /// Notes that the document has this id, for ``makeUp(like:)`` alone: most documents never ask for that, and nothing is looked up then.
    mutating func note(_ id: String) { noted.append(id) }

    /// A new id that looks like `base` and that no other part has.
    mutating func makeUp(like base: String) -> String {
        for id in noted { _ = number(id) }
        noted.removeAll()
        var suffix = nextSuffix[base] ?? 1
        while true {
            let id = suffix == 1 ? base : "\(base)#\(suffix)"
            suffix += 1
            if numbers[id] == nil {
                nextSuffix[base] = suffix
                return define(id).id
            }
        }
    }

    private mutating func number(_ id: String) -> Int {
        let number = ids.count
        if let known = numbers[id] {
            if Self.hasSameBytes(ids[Int(known)], id) { return Int(known) }
            if let other = lookalikes[Array(id.utf8)] { return Int(other) }
            lookalikes[Array(id.utf8)] = Int32(truncatingIfNeeded: number)
        } else {
            numbers[id] = Int32(truncatingIfNeeded: number)
        }
        ids.append(id)
        defined.append(false)
        return number
    }

    private static func hasSameBytes(_ one: String, _ other: String) -> Bool {
        let same = one.utf8.withContiguousStorageIfAvailable { one in
            other.utf8.withContiguousStorageIfAvailable { other in
                guard one.count == other.count, let left = one.baseAddress, let right = other.baseAddress else { return one.count == other.count }
                return memcmp(left, right, one.count) == 0
            }
        }
        return (same ?? nil) ?? one.utf8.elementsEqual(other.utf8)
    }
}
