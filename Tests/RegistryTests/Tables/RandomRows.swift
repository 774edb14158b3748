import Database

@testable import Registry

/// Rows for every table, made from its definition: a new table or column gets its rows without anybody thinking of it.
struct RandomRows {
    var random: SeededGenerator
    let count: Int

    /// A column as a definition tells it.
    struct Column {
        let name: String
        let type: String
        let isRequired: Bool
        let target: (table: String, column: String)?
    }

    /// The columns of the tables that the migrations up to a number make.
    static func tables(upTo last: Int) -> [(name: String, columns: [Column])] {
        Schema.migrator.migrations.filter { $0.number <= last }.flatMap(\.statements).compactMap { statement in
            guard statement.hasPrefix("CREATE TABLE "), let open = statement.firstIndex(of: "("), let close = statement.lastIndex(of: ")") else {
                return nil
            }
            let name = statement.dropFirst("CREATE TABLE ".count).prefix { $0 != " " }
            var columns: [Column] = []
            for line in statement[statement.index(after: open)..<close].replacing("\n", with: " ").split(separator: ",") {
                let words = line.split(separator: " ").map(String.init)
                guard words.count > 1, words[1].hasPrefix("{"), words[1] != "{key}" else { continue }
                var target: (String, String)?
                if let place = words.firstIndex(of: "REFERENCES") {
                    let parts = words[place + 1].split { $0 == "(" || $0 == ")" }.map(String.init)
                    target = (parts[0], parts[1])
                }
                let isKey = statement.contains("PRIMARY KEY (\(words[0])") || line.contains("PRIMARY KEY")
                columns.append(Column(name: words[0], type: words[1], isRequired: line.contains("NOT NULL") || isKey, target: target))
            }
            return (String(name), columns)
        }
    }

    /// Puts rows into all tables up to a migration, but for the audit chain, which only the registry itself can write.
    mutating func fill(_ connection: any SQLConnection, upTo last: Int) throws {
        for table in Self.tables(upTo: last) where table.name != "audit_entry" {
            let before = try connection.number("SELECT COUNT(*) FROM \(table.name)") ?? 0
            var targets: [String: [SQLValue]] = [:]
            for column in table.columns {
                guard let target = column.target, target.table != table.name else { continue }
                let values = try connection.rows(
                    "SELECT \(target.column) AS value FROM \(target.table) ORDER BY \(target.column) DESC LIMIT \(count)")
                targets[column.name] = try values.map { try $0.value("value") }
            }
            var rows: [[SQLValue]] = []
            for number in 0..<count {
                rows.append(table.columns.map { value($0, before + number, targets[$0.name], table.name) })
            }
            try connection.insert(into: table.name, table.columns.map(\.name), rows)
        }
    }

    private mutating func value(_ column: Column, _ number: Int, _ targets: [SQLValue]?, _ table: String) -> SQLValue {
        if let targets, !targets.isEmpty { return targets[number % targets.count] }
        if column.target != nil || (!column.isRequired && Bool.random(using: &random)) { return .null }
        switch column.type {
        case "{int}":
            return .integer(column.name == "id" || column.name.hasSuffix("_id") ? number + 1 : Int.random(in: -1 << 62...1 << 62, using: &random))
        case "{small}": return .integer(number + 1)
        case "{real}": return .real(Double(number) + 0.1)
        case "{bytes}":
            return .bytes(
                (0..<Int.random(in: 0...300, using: &random)).map { _ in UInt8.random(in: .min ... .max, using: &random) } + Array("\(number)".utf8))
        default:
            let pieces = ["輸液ポンプ", "\n", "\t", "\\N", "'", "\"", "?", "\\", "é", "e\u{301}", "𠮷", " ", "x", "\u{FEFF}"]
            let text = (0..<Int.random(in: 0...12, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            return .text("\(text)\(table) \(number)")
        }
    }
}
