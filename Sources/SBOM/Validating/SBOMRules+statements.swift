import JSONStream

extension SBOMRules {
    /// SPDX 2.3, clauses 9, 12 and 13: annotations, reviews and snippets of the document, which the model keeps unread.
    mutating func statements(_ files: Set<String>) {
        var counts: [PlaceList: Int] = [:]
        let packages = document.unknown.contains { $0.key == "snippets" } ? Set(document.components.lazy.map(\.id)) : []
        var snippets: Set<String> = []
        for field in document.unknown {
            guard let list = Self.lists[field.key] else { continue }
            for value in Self.objects(field.value) {
                let entry = PlaceEntry(list, counts[list, default: 0])
                counts[list, default: 0] += 1
                switch list {
                case .annotations: annotations([value], nil, entry)
                case .reviews: made(value, by: "reviewer", .reviewer, when: "reviewDate", .reviewDate, nil, entry, occurrences: (0, 0))
                default:
                    if let id = value["SPDXID"]?.stringValue, files.contains(id) || packages.contains(id) || !snippets.insert(id).inserted {
                        add(
                            "SBOM-204", .error, at: .value(entry, .snippetID, id, occurrence: 0), component: id,
                            SBOMRemark(.duplicateID(id: quoted(id)), pointer: "").wording)
                    }
                    snippet(value, files, packages, entry)
                }
            }
        }
    }

    private static let lists: [String: PlaceList] = ["annotations": .annotations, "revieweds": .reviews, "snippets": .snippets]

    /// The annotations among the unread members of a package or file.
    mutating func annotations(of fields: [UnknownField], _ id: String, _ entry: PlaceEntry) {
        for field in fields where field.key == "annotations" { annotations(Self.objects(field.value), id, entry) }
    }

    mutating func annotations(_ list: [JSONValue], _ id: String?, _ entry: PlaceEntry) {
        var seen: (names: [String: Int], dates: [String: Int]) = ([:], [:])
        for value in list {
            let (name, date) = (value["annotator"]?.stringValue ?? "", value["annotationDate"]?.stringValue ?? "")
            let occurrences = (seen.names[name, default: 0], seen.dates[date, default: 0])
            made(value, by: "annotator", .annotator, when: "annotationDate", .annotationDate, id, entry, occurrences: occurrences)
            seen.names[name, default: 0] += 1
            seen.dates[date, default: 0] += 1
        }
    }

    /// Clauses 12.1, 12.2, 13.1 and 13.2: by whom, in SPDX's way of writing it, and when.
    private mutating func made(
        _ value: JSONValue, by nameMember: String, _ nameField: PlaceField, when dateMember: String, _ dateField: PlaceField, _ id: String?,
        _ entry: PlaceEntry, occurrences: (name: Int, date: Int)
    ) {
        if let name = value[nameMember]?.stringValue, SPDXJSONReader.party(name).kind == .unspecified {
            noKind(name, nameMember, "Person, Organization, Tool", id, at: .value(entry, nameField, name, occurrence: occurrences.name))
        }
        if let text = value[dateMember]?.stringValue {
            date(text, dateMember, id, at: .value(entry, dateField, text, occurrence: occurrences.date))
        }
    }

    /// Entries of a list that are objects: those that ``PlaceFinder`` counts.
    static func objects(_ value: JSONValue?) -> [JSONValue] {
        (value?.arrayValue ?? []).filter { if case .object = $0 { true } else { false } }
    }
}
