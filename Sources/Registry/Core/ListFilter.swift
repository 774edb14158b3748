import Database

/// The conditions of a list that is shown a page at a time, by `code`.
struct ListFilter {
    private var conditions: [String]
    private(set) var arguments: [SQLValue]

    /// - Parameters:
    ///   - after: the code behind which the page starts.
    ///   - search: text that one of `columns` must have in it.
    init(after: String?, search: String?, columns: [String]) {
        conditions = ["code > ?"]
        arguments = [.text(after ?? "")]
        guard let search, !search.isEmpty else { return }
        conditions.append("(" + columns.map { "LOWER(\($0)) LIKE ? ESCAPE '!'" }.joined(separator: " OR ") + ")")
        arguments += repeatElement(.text("%\(LikePattern.escaped(search.lowercased()))%"), count: columns.count)
    }

    mutating func demand(_ condition: String, _ more: SQLValue...) {
        conditions.append(condition)
        arguments += more
    }

    /// SQL behind `WHERE`.
    var condition: String { conditions.joined(separator: " AND ") }
}
