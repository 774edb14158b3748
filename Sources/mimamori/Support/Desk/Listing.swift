import Diagnostics
import JSONStream

/// A list of things of the registry, the same facts as a table for people and as JSON for programs.
///
/// JSON is `{"schema":"mimamori.<name>/1","items":[{…}]}` (Schemas/desk-list.schema.json); members are those of the columns.
struct Listing {
    /// A column: its member in JSON, its heading for people.
    struct Column {
        let key: String
        let heading: String

        init(_ key: String, _ japanese: String, _ english: String) {
            self.key = key
            heading = Speech.say(japanese, english)
        }
    }

    /// A value of a row.
    enum Cell {
        case text(String?)
        case number(Int?)
        case flag(Bool)
        /// A word that programs see and the words that people see.
        case word(String, String)
        /// A number of tenths, as CVSS scores are.
        case tenths(Int?)

        /// A yes or no that may be missing: nobody has looked.
        static func maybe(_ flag: Bool?) -> Cell { flag.map(Cell.flag) ?? .text(nil) }

        /// A word that may be missing.
        static func maybe(_ word: String?, _ words: Wording?) -> Cell {
            guard let word, let words else { return .text(nil) }
            return .word(word, words[Speech.language])
        }
    }

    let name: String
    let columns: [Column]
    private(set) var rows: [[Cell]] = []

    init(_ name: String, _ columns: [Column]) {
        self.name = name
        self.columns = columns
    }

    mutating func add(_ cells: [Cell]) { rows.append(cells) }

    /// Writes the list to standard output.
    func show(_ format: AnswerFormat) {
        var output = Output()
        if format == .json {
            output.write(json())
            return
        }
        if rows.isEmpty {
            output.line(Speech.say("(なし)", "(none)"))
            return
        }
        var table = TextTable(header: columns.map(\.heading), width: Terminal.width)
        for row in rows { table.add(row.map(Self.shown)) }
        for line in table.lines() { output.line(line) }
    }

    /// Writes the only row as facts, one a line.
    func showOne(_ format: AnswerFormat) {
        guard format == .table, let row = rows.first else { return show(format) }
        var output = Output()
        let width = columns.map { DisplayWidth.of($0.heading) }.max() ?? 0
        for (column, cell) in zip(columns, row) {
            let text = Self.shown(cell)
            if text.isEmpty { continue }
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { TextTable.visible(String($0)) }
            let pad = String(repeating: " ", count: width - DisplayWidth.of(column.heading) + 2)
            output.line(column.heading + pad + lines[0])
            for line in lines.dropFirst() { output.line(String(repeating: " ", count: width + 2) + line) }
        }
    }

    private static func shown(_ cell: Cell) -> String {
        switch cell {
        case .text(let text): text ?? ""
        case .number(let number): number.map(String.init) ?? ""
        case .flag(let flag): flag ? "✓" : ""
        case .word(_, let words): words
        case .tenths(let number): number.map { "\($0 / 10).\($0 % 10)" } ?? ""
        }
    }

    private func json() -> [UInt8] {
        var json = JSONWriter(pretty: true)
        json.beginObject()
        json.member("schema", "mimamori.\(name)/1")
        json.key("items")
        json.beginArray()
        for row in rows {
            json.beginObject()
            for (column, cell) in zip(columns, row) {
                json.key(column.key)
                switch cell {
                case .text(let text): if let text { json.string(text) } else { json.null() }
                case .number(let number): if let number { json.int(number) } else { json.null() }
                case .flag(let flag): json.bool(flag)
                case .word(let word, _): json.string(word)
                case .tenths(let number): if let number { json.literal("\(number / 10).\(number % 10)") } else { json.null() }
                }
            }
            json.endObject()
        }
        json.endArray()
        json.endObject()
        json.newline()
        return json.take()
    }
}
