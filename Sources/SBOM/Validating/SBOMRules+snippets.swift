import Diagnostics
import JSONStream

extension SBOMRules {
    /// SPDX 2.3, clause 9: a snippet is a range of a file that is in the document.
    mutating func snippet(_ value: JSONValue, _ files: Set<String>, _ packages: Set<String>, _ entry: PlaceEntry) {
        let id = value["SPDXID"]?.stringValue
        let file = value["snippetFromFile"]?.stringValue
        if let file { self.file(file, "snippetFromFile", files, packages, id, at: .value(entry, .snippetFile, file, occurrence: 0)) }
        if let list = value["ranges"]?.arrayValue, list.isEmpty { noRange(id, at: .entry(entry)) }
        var numbers: [String: Int] = [:]
        var told: Set<String> = []
        for range in Self.objects(value["ranges"]) {
            for pointer in ["startPointer", "endPointer"].compactMap({ range[$0] }) {
                // What is wrong with the file itself is said already.
                guard let reference = pointer["reference"]?.stringValue, reference != file, told.insert(reference).inserted else { continue }
                let place = RulePlace.value(entry, .pointerReference, reference, occurrence: 0)
                self.file(reference, "reference", files, packages, id, at: place)
                if let file, files.contains(reference) { elsewhere(reference, file, id, at: place) }
            }
            for (member, other) in [("offset", "lineNumber"), ("lineNumber", "offset")] {
                // Its other end is told by the other measure, and neither has both.
                let (first, last) = (range["startPointer"], range["endPointer"])
                if let number = first?[member].flatMap(Self.number), first?[other] == nil, last?[member] == nil, last?[other] != nil {
                    let text = String(number)
                    mixed(id, at: .value(entry, .rangeStart, text, occurrence: numbers[text, default: 0]))
                    numbers[text, default: 0] += 1
                }
                guard let start = range["startPointer"]?[member].flatMap(Self.number), let end = range["endPointer"]?[member].flatMap(Self.number)
                else { continue }
                let text = String(start)
                if start > end { backwards(start, end, id, at: .value(entry, .rangeStart, text, occurrence: numbers[text, default: 0])) }
                numbers[text, default: 0] += 1
            }
        }
        annotations(Self.objects(value["annotations"]), id, entry)
    }

    private static func number(_ value: JSONValue) -> Int? {
        guard case .number(let digits) = value else { return nil }
        return Int(digits)
    }

    /// Clause 9.2: an id of a file of the document, or of one that another document has.
    private mutating func file(
        _ text: String, _ member: String, _ files: Set<String>, _ packages: Set<String>, _ id: String?, at place: RulePlace
    ) {
        guard !files.contains(text), !Self.isElsewhere(text) else { return }
        guard packages.contains(text) else { return dangling("SBOM-202", text, Wording(ja: member, en: member), at: place) }
        wrongClass(text, member, "File", "SPDX 2.3, 9.2", .error, id, at: place)
    }

    /// Clause 9.3: a range of the file that the snippet is from.
    private mutating func elsewhere(_ reference: String, _ file: String, _ id: String?, at place: RulePlace) {
        let (shown, wanted) = (quoted(reference), quoted(file))
        add(
            "SBOM-251", .error, at: place, component: id,
            Wording(
                ja: "スニペットの範囲が、snippetFromFileの「\(wanted)」ではなく「\(shown)」を指しています(SPDX 2.3の9.3)。",
                en: "the range of the snippet is in \"\(shown)\", and snippetFromFile is \"\(wanted)\" (SPDX 2.3, 9.3)."))
    }

    /// Clause 9.3: mandatory.
    private mutating func noRange(_ id: String?, at place: RulePlace) {
        add(
            "SBOM-251", .error, at: place, component: id,
            Wording(
                ja: "スニペットの範囲(ranges)が空です。必ず書いてください(SPDX 2.3の9.3)。",
                en: "the snippet has no range, which is mandatory (SPDX 2.3, 9.3)."))
    }

    /// Clauses 9.3 and 9.4: a range is one of bytes or one of lines.
    private mutating func mixed(_ id: String?, at place: RulePlace) {
        add(
            "SBOM-251", .error, at: place, component: id,
            Wording(
                ja: "スニペットの範囲の始まりと終わりの一方がバイト、他方が行です(SPDX 2.3の9.3、9.4)。",
                en: "the range of the snippet is of bytes at one end and of lines at the other (SPDX 2.3, 9.3, 9.4)."))
    }

    /// Clauses 9.3 and 9.4: a range begins before it ends.
    private mutating func backwards(_ start: Int, _ end: Int, _ id: String?, at place: RulePlace) {
        add(
            "SBOM-251", .error, at: place, component: id,
            Wording(
                ja: "スニペットの範囲の始まり(\(start))が終わり(\(end))より後です(SPDX 2.3の9.3、9.4)。",
                en: "the range of the snippet begins (\(start)) after it ends (\(end)) (SPDX 2.3, 9.3, 9.4)."))
    }
}
