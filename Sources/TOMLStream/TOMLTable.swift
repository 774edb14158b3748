import JSONStream

/// A table that is being read: members in their order, found by name. A class, so that a long list of tables is not copied for each line.
final class TOMLTable {
    private enum Entry {
        case value(JSONValue)
        case table(TOMLTable)
        case tables([TOMLTable])
    }

    private var names: [String] = []
    private var entries: [String: Entry] = [:]

    /// Opens the table at `path`, or a further one of an array; false if something else stands there.
    func open(_ path: [String], isArray: Bool) -> Bool {
        guard let name = path.last, let parent = table(path.dropLast()) else { return false }
        switch parent.entries[name] {
        case nil: parent.put(name, isArray ? .tables([TOMLTable()]) : .table(TOMLTable()))
        case .tables(var tables) where isArray:
            // Taken out first, so that the array is not copied.
            parent.entries[name] = .value(.null)
            tables.append(TOMLTable())
            parent.entries[name] = .tables(tables)
        case .table where !isArray: break
        default: return false
        }
        return true
    }

    /// Sets the value at `path`; false if there is one, or a value stands where a table should.
    func set(_ path: [String], _ value: JSONValue) -> Bool {
        guard let name = path.last, let parent = table(path.dropLast()), parent.entries[name] == nil else { return false }
        parent.put(name, .value(value))
        return true
    }

    /// The table at `path`, made if it is not there; of an array its last.
    private func table(_ path: ArraySlice<String>) -> TOMLTable? {
        var table = self
        for name in path {
            switch table.entries[name] {
            case nil:
                let inner = TOMLTable()
                table.put(name, .table(inner))
                table = inner
            case .table(let inner): table = inner
            case .tables(let all):
                guard let last = all.last else { return nil }
                table = last
            case .value: return nil
            }
        }
        return table
    }

    private func put(_ name: String, _ entry: Entry) {
        names.append(name)
        entries[name] = entry
    }

    /// The table as an object. The depth is bounded by the lengths of keys.
    func value() -> JSONValue {
        .object(
            names.map { name in
                switch entries[name] {
                case .value(let value)?: JSONValue.Member(name, value)
                case .table(let table)?: JSONValue.Member(name, table.value())
                case .tables(let tables)?: JSONValue.Member(name, .array(tables.map { $0.value() }))
                case nil: JSONValue.Member(name, .null)
                }
            })
    }
}
