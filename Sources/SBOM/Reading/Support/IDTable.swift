/// The ids of a document: one string for each, whoever mentions it first.
struct IDTable {
    private var numbers: [String: Int32] = [:]
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
        if let known = numbers[id] { return Int(known) }
        let number = ids.count
        numbers[id] = Int32(truncatingIfNeeded: number)
        ids.append(id)
        defined.append(false)
        return number
    }
}
