import CPE
import PackageURL

/// Life cycles on their way into a catalogue: of each product of a source the newest.
struct LifecycleTable {
    private var products: [String: Entry] = [:]

    var isEmpty: Bool { products.isEmpty }
    var values: [ProductLifecycle] { products.values.map(\.whole).sorted { ($0.source, $0.product) < ($1.source, $1.product) } }

    /// One product, whose cycles may come one by one.
    private struct Entry {
        /// All but the cycles.
        private var head: ProductLifecycle
        /// In their order; nil for those that were replaced.
        private var cycles: [ProductLifecycle.Cycle?]
        /// Where cycles and identifiers are; put together when something joins.
        private var places: [String: [Int]] = [:]
        private var identifiers: Set<String> = []

        init(_ lifecycle: ProductLifecycle) {
            head = lifecycle
            head.cycles = []
            cycles = lifecycle.cycles
        }

        var modified: String? { head.modified }

        var whole: ProductLifecycle {
            var whole = head
            whole.cycles = cycles.compactMap { $0 }
            return whole
        }

        mutating func join(_ lifecycle: ProductLifecycle) {
            if places.isEmpty {
                for (place, cycle) in cycles.enumerated() { if let cycle { places[cycle.name, default: []].append(place) } }
                identifiers = Set(head.identifiers)
            }
            for cycle in lifecycle.cycles { for place in places.removeValue(forKey: cycle.name) ?? [] { cycles[place] = nil } }
            for cycle in lifecycle.cycles {
                places[cycle.name, default: []].append(cycles.count)
                cycles.append(cycle)
            }
            (head.label, head.modified, head.fieldLabels) = (lifecycle.label, lifecycle.modified, lifecycle.fieldLabels)
            head.identifiers += lifecycle.identifiers.filter { identifiers.insert($0).inserted }
        }
    }

    /// Takes one; of two of the same product the one modified later stays; without dates their cycles go together.
    mutating func add(_ lifecycle: ProductLifecycle) {
        let key = Self.key(lifecycle)
        guard let held = products[key].map({ RecordTime($0.modified) }) else {
            products[key] = Entry(lifecycle)
            return
        }
        guard held <= RecordTime(lifecycle.modified) else { return }
        // Some sources have a file for each cycle, or an element: one without a date of its own adds to what came before.
        if lifecycle.modified == nil { products[key]?.join(lifecycle) } else { products[key] = Entry(lifecycle) }
    }

    /// Takes one of an older catalogue, unless a newer import has the product.
    mutating func keep(_ lifecycle: ProductLifecycle) {
        let key = Self.key(lifecycle)
        if products[key] == nil { products[key] = Entry(lifecycle) }
    }

    private static func key(_ lifecycle: ProductLifecycle) -> String { lifecycle.source + "\u{0}" + lifecycle.product }

    /// The bytes of all products, and the table that leads to them: by name, by package and by CPE product.
    func sections() -> (data: [UInt8], table: [UInt8], rows: [UInt8]) {
        var data = ByteWriter()
        var keys = KeyRows()
        for lifecycle in values {
            let offset = UInt64(data.count)
            var part = ByteWriter()
            Self.encode(lifecycle, into: &part)
            data.part(part)
            for key in Set([LifecycleKey.name(lifecycle.product)] + lifecycle.identifiers.compactMap(LifecycleKey.identifier)) {
                keys.add(key, offset)
            }
        }
        let written = KeyIndex.write(keys)
        return (data.bytes, written.table.bytes, written.rows.bytes)
    }

    private static func encode(_ lifecycle: ProductLifecycle, into part: inout ByteWriter) {
        part.text(lifecycle.source)
        part.text(lifecycle.product)
        part.optionalText(lifecycle.label)
        part.texts(lifecycle.identifiers)
        part.optionalText(lifecycle.modified)
        part.texts(lifecycle.fieldLabels.flatMap { [$0.field, $0.text] })
        part.varint(lifecycle.cycles.count)
        for cycle in lifecycle.cycles {
            part.text(cycle.name)
            part.texts(cycle.dates.flatMap { [$0.field, $0.value] })
        }
    }

    static func decode(_ cursor: inout ByteCursor) throws(CatalogError) -> ProductLifecycle {
        var found = ProductLifecycle(source: try cursor.text(), product: try cursor.text())
        found.label = try cursor.optionalText()
        found.identifiers = try cursor.texts()
        found.modified = try cursor.optionalText()
        found.fieldLabels = try pairs(&cursor).map { RecordNote($0.0, $0.1) }
        for _ in 0..<(try cursor.count()) {
            var cycle = ProductLifecycle.Cycle(name: try cursor.text())
            cycle.dates = try pairs(&cursor).map { LifecycleDate($0.0, $0.1) }
            found.cycles.append(cycle)
        }
        return found
    }

    private static func pairs(_ cursor: inout ByteCursor) throws(CatalogError) -> [(String, String)] {
        let texts = try cursor.texts()
        guard texts.count % 2 == 0 else { throw cursor.damage }
        return stride(from: 0, to: texts.count, by: 2).map { (texts[$0], texts[$0 + 1]) }
    }
}

/// Keys under which life cycles are looked up.
enum LifecycleKey {
    /// By the source's name for the product, in any letter case.
    static func name(_ product: String) -> String { "n:" + product.lowercased() }

    /// By a purl's package or a CPE's product; nil for what is neither.
    static func identifier(_ text: String) -> String? {
        if let purl = try? PackageURL(parsing: text, strictness: .syntax) { return "p:" + PackageKey(purl).text }
        return (try? CPE(lenient: text)).flatMap(CPEProductKey.key).map { "c:" + $0 }
    }
}
