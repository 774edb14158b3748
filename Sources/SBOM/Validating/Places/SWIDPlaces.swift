import JSONStream
import XMLStream

/// Gives findings about a SWID tag their lines. There is no equivalent JSON, so there are no pointers.
///
/// The model keeps no places: the text that a rule objected to is looked for in the attributes of the tag once more, in the order of the document. What is not
/// there as it was read, such as a date in another form, has the line of the tag.
enum SWIDPlaces {
    static func fill(
        _ findings: inout [SBOMFinding], _ places: [RulePlace?], _ block: ByteBlock, _ document: SBOMDocument, _ limits: SBOMLimits
    ) {
        guard findings.contains(where: { $0.line == nil }) else { return }
        let xml = XMLLimits(depth: limits.json.depth, textBytes: limits.json.stringBytes)
        // What was read once can be read again.
        guard let root = try? XMLNode.read(block, limits: xml) else { return }
        var wanted: Set<String> = []
        for place in places { if let text = place.flatMap({ words($0, document) }) { wanted.insert(text) } }
        let lines = Self.lines(of: wanted, in: root)
        // Rules go through the document in its order: of the same text, the next place is that of the next element.
        var numbers: [RulePlace: Int] = [:]
        var counts: [String: Int] = [:]
        for index in findings.indices where findings[index].line == nil {
            let place = places.indices.contains(index) ? places[index] : nil
            guard let place, let text = words(place, document), let found = lines[text] else {
                findings[index].line = root.line
                continue
            }
            let number = numbers[place] ?? counts[text, default: 0]
            if numbers.updateValue(number, forKey: place) == nil { counts[text] = number + 1 }
            findings[index].line = found[min(number, found.count - 1)]
        }
    }

    /// What the tag says at the place: the text itself, or the id or name of the thing.
    private static func words(_ place: RulePlace, _ document: SBOMDocument) -> String? {
        switch place {
        case .value(_, _, let text, _), .mention(_, let text), .lastDefinition(let text), .edge(_, let text): text
        case .entry(let entry):
            switch entry.list {
            case .components where document.components.indices.contains(entry.index):
                // The first is the tag's own software.
                entry.index == 0 ? nil : document.components[entry.index].id
            case .files where document.files.indices.contains(entry.index): document.files[entry.index].name
            default: nil
            }
        case .document, .pointer, .field: nil
        }
    }

    /// The lines of all elements that have one of the texts as an attribute's value or as their own text; without recursion.
    private static func lines(of wanted: Set<String>, in root: XMLNode) -> [String: [Int]] {
        var found: [String: [Int]] = [:]
        guard !wanted.isEmpty else { return found }
        var waiting = [root]
        while let node = waiting.popLast() {
            for attribute in node.attributes where wanted.contains(attribute.value) { found[attribute.value, default: []].append(node.line) }
            if !node.text.isEmpty {
                let text = CycloneDXXMLTranscriber.trimmed(node.text)
                if wanted.contains(text) { found[text, default: []].append(node.line) }
            }
            waiting += node.children.reversed()
        }
        return found
    }
}
