import JSONStream

/// What has to be known of a tag-value document before it can be written as JSON: annotations stand anywhere and belong to what they are about, and an entry
/// may go on behind a relationship.
struct TagValueSurvey {
    /// An annotation: members and values in the order of the document.
    struct Annotation {
        var members: [(member: String, value: String)]
        var line: Int
    }

    /// By the id of what they are about.
    private(set) var annotations: [String: [Annotation]] = [:]
    /// For each entry, in the order of the document, the last line with a tag of its own.
    private(set) var lastLines: [Int] = []
    /// Relationships of containment that are stated, as `parent child`.
    private(set) var contained: Set<String> = []
    /// Annotations without SPDXREF.
    private(set) var strays: [Annotation] = []

    /// What the annotations have too much of, or of the wrong kind.
    private(set) var faults: [(kind: SBOMRemark.Kind, line: Int)] = []
    private static let mostFaults = 1_000

    init(_ block: ByteBlock, limit: Int) throws(SBOMError) {
        var reader = TagValueReader(block, limit: limit)
        var section = TagValueTags.Section.document
        var open: Annotation?
        var subject: String?
        while let entry = try reader.next() {
            switch entry.word {
            case .annotation(let member):
                if member == "annotator" {
                    close(&open, &subject)
                    open = Annotation(members: [], line: entry.line)
                }
                if open?.members.contains(where: { $0.member == member }) == true { note(.duplicateMember(field: entry.tag), entry.line) }
                let value = entry.value
                if member == "annotationType", value != "REVIEW", value != "OTHER" {
                    note(.unknownValue(field: entry.tag, value: quoted(value)), entry.line)
                }
                open?.members.append((member, value))
            case .subject:
                if subject != nil { note(.duplicateMember(field: entry.tag), entry.line) }
                subject = entry.value
            case .relationship: note(entry.bytes)
            case .tag(let tag):
                if tag.begins {
                    section = tag.section
                    lastLines.append(entry.line)
                } else if tag.section == section, !lastLines.isEmpty, section != .document {
                    lastLines[lastLines.count - 1] = entry.line
                }
            case .id: if section != .document, !lastLines.isEmpty { lastLines[lastLines.count - 1] = entry.line }
            case .relationshipComment, .unknown: continue
            }
        }
        close(&open, &subject)
    }

    private mutating func close(_ open: inout Annotation?, _ subject: inout String?) {
        if let annotation = open {
            if let subject { annotations[subject, default: []].append(annotation) } else { strays.append(annotation) }
        }
        (open, subject) = (nil, nil)
    }

    private mutating func note(_ fault: SBOMRemark.Kind, _ line: Int) {
        if faults.count < Self.mostFaults { faults.append((fault, line)) }
    }

    private mutating func note(_ value: UnsafeBufferPointer<UInt8>) {
        let parts = TagValueReader.words(value)
        guard parts.count == 3 else { return }
        let isContained = parts[1].elementsEqual("CONTAINED_BY".utf8)
        guard isContained || parts[1].elementsEqual("CONTAINS".utf8) else { return }
        let (parent, child) = isContained ? (parts[2], parts[0]) : (parts[0], parts[2])
        contained.insert("\(String(decoding: parent, as: UTF8.self)) \(String(decoding: child, as: UTF8.self))")
    }
}
