import JSONStream

/// Rewrites SPDX 2 tag-value as SPDX JSON, an entry at a time, by the table of ``TagValueTags``.
///
/// A tag belongs to the entry begun last (SPDX 2.3, Annex "Tag-value"). A file behind a package is contained in it, which JSON says by a relationship.
struct SPDXTagValueTranscriber {
    var out = TranscriptWriter()
    let survey: TagValueSurvey
    private let remarkLimit: Int
    private(set) var remarks: [SBOMRemark] = []
    private(set) var remarksLeftOut = 0

    // What is open, from the outside in.
    var section = TagValueTags.Section.document
    /// Member at the top whose array or object is open.
    var top: String?
    /// True inside an entry of that array.
    var isInEntry = false
    /// Array that is open inside the entry, or at the top of the document.
    var list: String?
    /// True while an item of ``list`` is an open object that may get a comment.
    var isInItem = false

    /// Number of entries begun, for ``TagValueSurvey/lastLines``.
    var entries = 0
    var entryID: String?
    var package: String?
    var file: String?
    /// Relationships that stood inside an entry that goes on behind them.
    var waiting: [(value: String, comment: String?, line: Int)] = []
    var implied: [(package: String, file: String)] = []

    static func transcribe(_ block: ByteBlock, limits: SBOMLimits) throws(SBOMError) -> Transcript {
        var transcriber = SPDXTagValueTranscriber(try TagValueSurvey(block, limit: limits.json.stringBytes), limits)
        var reader = TagValueReader(block, limit: limits.json.stringBytes)
        transcriber.out.json.beginObject()
        while let entry = try reader.next() { transcriber.take(entry) }
        transcriber.finish()
        return Transcript(
            json: transcriber.out.finish(), remarks: transcriber.remarks, remarksLeftOut: transcriber.remarksLeftOut, marks: transcriber.out.marks)
    }

    private init(_ survey: TagValueSurvey, _ limits: SBOMLimits) {
        self.survey = survey
        remarkLimit = limits.remarks
    }

    mutating func remark(_ kind: SBOMRemark.Kind, line: Int) {
        if remarks.count < remarkLimit {
            remarks.append(SBOMRemark(kind, pointer: "", line: line))
        } else {
            remarksLeftOut += 1
        }
    }

    private mutating func take(_ entry: TagValueReader.Entry) {
        if TagValueTags.annotations[entry.tag] != nil || entry.tag == "SPDXREF" { return }
        switch entry.tag {
        case "Relationship": relationship(entry)
        case "RelationshipComment": relationshipComment(entry)
        case "SPDXID": identifier(entry)
        default:
            guard let tag = TagValueTags.all[entry.tag] else { return remark(.unknownTag(name: quoted(entry.tag)), line: entry.line) }
            if tag.begins {
                begin(tag, entry)
            } else if tag.section == .document || tag.section == .creation {
                head(tag, entry)
            } else if tag.section == section, isInEntry {
                write(tag, entry)
            } else {
                remark(.unknownTag(name: quoted(entry.tag)), line: entry.line)
            }
        }
    }

    private mutating func identifier(_ entry: TagValueReader.Entry) {
        if section == .document {
            close(toTop: true)
            out.at(entry.line)
            out.json.member("SPDXID", entry.value)
            return
        }
        guard isInEntry else { return remark(.unknownTag(name: entry.tag), line: entry.line) }
        closeList()
        out.at(entry.line)
        out.json.member("SPDXID", entry.value)
        entryID = entry.value
        if section == .package { package = entry.value }
        if section == .file, let package { implied.append((package, entry.value)) }
    }

    /// Tags of the document itself are understood wherever they stand.
    private mutating func head(_ tag: TagValueTags.Tag, _ entry: TagValueReader.Entry) {
        if tag.section == .creation {
            if top != tag.section.member {
                close(toTop: true)
                out.at(entry.line)
                out.json.key(tag.section.member)
                out.json.beginObject()
                top = tag.section.member
            }
        } else {
            close(toTop: true)
        }
        write(tag, entry)
    }

    private mutating func finish() {
        close(toTop: true)
        flush()
        let stated = survey.contained
        for (package, file) in implied where !stated.contains("\(package) \(file)") { writeRelationship([package, "CONTAINS", file], nil, 0) }
        close(toTop: true)
        let own = survey.annotations["SPDXRef-DOCUMENT"] ?? []
        annotate(own + survey.strays)
        for stray in survey.strays { remark(.missing(field: "SPDXREF"), line: stray.line) }
        out.json.endObject()
    }
}
