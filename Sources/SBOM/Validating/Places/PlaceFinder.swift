import JSONStream

/// Looks up in a document the places of what the rules found, in one pass; nothing that no finding asks about is looked at closely.
///
/// It counts entries just as the readers do, so that the numbers in ``PlaceEntry`` mean the same.
struct PlaceFinder {
    /// What was found.
    struct Place {
        let pointer: String
        /// Nil where the source has no line for it.
        let line: Int?
    }

    var json: JSONReader
    private var lines: LineCount
    private let marks: LineMarks
    private let isTranscript: Bool
    /// All that is sought.
    private let wanted: Set<RulePlace>
    private(set) var entries: Set<PlaceEntry> = []
    private(set) var mentions: [PlaceList: Set<String>] = [:]
    private(set) var edges: Set<RulePlace> = []
    private(set) var wantsDefinitions = false
    private var counts: [PlaceList: Int] = [:]
    private var occurrences: [RulePlace: Int] = [:]
    private(set) var found: [RulePlace: Place] = [:]

    init(_ source: PlaceSource, wanted places: some Sequence<RulePlace>, limits: JSONLimits) {
        json = JSONReader(source.json, limits: limits)
        lines = LineCount(source.json)
        marks = source.marks
        isTranscript = source.isTranscript
        // What cannot be found at all is somewhere in the document.
        var wanted: Set<RulePlace> = [.document]
        for place in places where wanted.insert(place).inserted { wanted.formUnion(place.alternatives) }
        self.wanted = wanted
        for place in wanted {
            switch place {
            case .entry(let entry), .value(let entry, _, _, _), .field(let entry, _): entries.insert(entry)
            case .mention(let list, let text): mentions[list, default: []].insert(text)
            case .edge: edges.insert(place)
            case .lastDefinition: wantsDefinitions = true
            case .document, .pointer: continue
            }
        }
    }

    /// The place, or the nearest one that is known.
    func place(of wanted: RulePlace) -> Place? {
        if let found = found[wanted] { return found }
        for place in wanted.alternatives { if let found = found[place] { return found } }
        return found[.document]
    }

    // MARK: For the walks through each format.

    /// The number of the next entry of `list`.
    mutating func number(_ list: PlaceList) -> PlaceEntry {
        defer { counts[list, default: 0] += 1 }
        return PlaceEntry(list, counts[list, default: 0])
    }

    /// Notes that the value that comes next is what is sought, if it is; the first one counts.
    mutating func note(_ place: RulePlace) throws(JSONError) {
        guard wanted.contains(place), found[place] == nil else { return }
        found[place] = try here()
    }

    /// The same for ids, of which the last one counts.
    mutating func noteDefinition(_ id: String) throws(JSONError) {
        guard wanted.contains(.lastDefinition(id)) else { return }
        found[.lastDefinition(id)] = try here()
    }

    /// Place of the value that comes next.
    private mutating func here() throws(JSONError) -> Place {
        _ = try json.kind()
        let offset = json.offset
        return Place(pointer: json.pointer, line: marks.line(at: offset, counted: lines.line(at: offset)))
    }

    /// Enters what comes next if it is of `kind`, object or array; passes over anything else, as the readers do.
    ///
    /// - Parameter list: the list that an array is, or goes on with: a transcript may tell a list in pieces.
    mutating func enters(_ kind: JSONKind, _ list: PlaceList? = nil) throws(JSONError) -> Bool {
        guard try json.kind() == kind else {
            try json.skip()
            return false
        }
        if kind == .object {
            try json.beginObject()
        } else {
            try json.beginArray(countingFrom: isTranscript ? list.flatMap { counts[$0] } ?? 0 : 0)
        }
        return true
    }

    /// What texts are looked at for.
    enum Scope {
        case entry(PlaceEntry)
        case mentions(PlaceList)
    }

    /// Looks at each text in the next value; `path` has the keys that lead there. Recurses once a level, which the reader's limit bounds.
    mutating func texts(_ path: String, in scopes: [Scope]) throws(JSONError) {
        for case .entry(let entry) in scopes { for field in PlaceField.at(path) { try note(.field(entry, field)) } }
        switch try json.kind() {
        case .object:
            try json.beginObject()
            while let key = try json.nextKey() { try texts(path.isEmpty ? key : "\(path)/\(key)", in: scopes) }
        case .array:
            try json.beginArray()
            while try json.nextElement() { try texts(path, in: scopes) }
        case .string, .number:
            var ahead = json
            let text = try json.kind() == .string ? ahead.string() : ahead.numberText()
            for scope in scopes { try saw(text, path, scope) }
            json = ahead
        case .bool, .null: try json.skip()
        }
    }

    private mutating func saw(_ text: String, _ path: String, _ scope: Scope) throws(JSONError) {
        switch scope {
        case .mentions(let list): try note(.mention(list, text))
        case .entry(let entry):
            for field in PlaceField.at(path) {
                let first = RulePlace.value(entry, field, text, occurrence: 0)
                let occurrence = occurrences[first, default: 0]
                occurrences[first] = occurrence + 1
                try note(.value(entry, field, text, occurrence: occurrence))
            }
        }
    }
}
