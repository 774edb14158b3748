/// Entries waiting in a row, to be taken by others of the same kind of package.
///
/// A package of one ecosystem is not the package of the same name in another; an entry without a purl may be any.
struct PackageQueue {
    private let entries: [(place: Int, type: String)]
    private var isTaken: [Bool]
    /// Places in `entries` by type, each with how far its row was looked at.
    private var rows: [String: (members: [Int], next: Int)] = [:]
    private var next = 0

    init(_ entries: [(place: Int, type: String)]) {
        self.entries = entries
        isTaken = Array(repeating: false, count: entries.count)
        for (index, entry) in entries.enumerated() { rows[entry.type, default: ([], 0)].members.append(index) }
    }

    /// The first that an entry of this type of package can be; nil where there is none.
    mutating func take(_ type: String) -> Int? {
        let index: Int?
        if type.isEmpty {
            while next < entries.count, isTaken[next] { next += 1 }
            index = next < entries.count ? next : nil
        } else {
            index = [first(type), first("")].compactMap { $0 }.min()
        }
        guard let index else { return nil }
        isTaken[index] = true
        return entries[index].place
    }

    private mutating func first(_ type: String) -> Int? {
        guard let row = rows[type] else { return nil }
        var next = row.next
        while next < row.members.count, isTaken[row.members[next]] { next += 1 }
        rows[type]?.next = next
        return next < row.members.count ? row.members[next] : nil
    }
}
