import JSONStream

/// Rewrites SPDX 2 tag-value as SPDX JSON, an entry at a time, by the table of ``TagValueTags``.
///
/// A tag belongs to the entry begun last (SPDX 2.3, Annex "Tag-value"). A file behind a package is contained in it, which JSON says by a relationship.
struct SPDXTagValueTranscriber {
    var out: TranscriptWriter
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
    /// True once what is open, a relationship or an external reference, has its comment.
    var hasComment = false
    /// True while an item of ``list`` is an open object that may get a comment.
    var isInItem = false

    /// Number of entries begun, for ``TagValueSurvey/lastLines``.
    var entries = 0
    var entryID: String?
    var package: String?
    var file: String?
    /// Single tags seen so far, by their numbers: of the document, of its creation, and of the entry at hand.
    private var seen: (document: UInt64, creation: UInt64, entry: UInt64) = (0, 0, 0)
    private var hasID: (document: Bool, entry: Bool) = (false, false)
    /// Ids of what annotations were written with.
    var annotated: Set<String> = []
    /// Relationships that stood inside an entry that goes on behind them.
    var waiting: [(entry: TagValueReader.Entry, comment: TagValueReader.Entry?)] = []
    /// Files that stand behind a package, which contains them; with the line of the file.
    var implied: [(package: String, file: String, line: Int)] = []

    static func transcribe(_ block: ByteBlock, limits: SBOMLimits) throws(SBOMError) -> Transcript {
        var transcriber = SPDXTagValueTranscriber(try TagValueSurvey(block, limit: limits.json.stringBytes), limits, block.count)
        var reader = TagValueReader(block, limit: limits.json.stringBytes, isChecked: true)
        transcriber.out.json.beginObject()
        while let entry = try reader.next() { transcriber.take(entry) }
        transcriber.finish()
        return Transcript(
            json: transcriber.out.finish(), remarks: transcriber.remarks, remarksLeftOut: transcriber.remarksLeftOut, marks: transcriber.out.marks)
    }

    private init(_ survey: TagValueSurvey, _ limits: SBOMLimits, _ bytes: Int) {
        // The names of members and the punctuation of JSON make it longer by about a third.
        out = TranscriptWriter(reserving: bytes + bytes / 2)
        self.survey = survey
        remarkLimit = limits.remarks
    }

    /// - Parameter clause: of the standard that the document breaks by it, where that is so.
    mutating func remark(_ kind: SBOMRemark.Kind, line: Int, breaks clause: String? = nil) {
        if remarks.count < remarkLimit {
            remarks.append(SBOMRemark(kind, pointer: "", line: line, clause: clause, breaksFormat: clause != nil))
        } else {
            remarksLeftOut += 1
        }
    }

    private mutating func take(_ entry: TagValueReader.Entry) {
        switch entry.word {
        case .annotation, .subject: return
        case .relationship: relationship(entry)
        case .relationshipComment: relationshipComment(entry)
        case .id: identifier(entry)
        case .tag(let tag) where tag.begins: begin(tag, entry)
        case .tag(let tag) where tag.section == .document || tag.section == .creation:
            note(tag, entry)
            head(tag, entry)
        case .tag(let tag) where tag.section == section && isInEntry:
            note(tag, entry)
            write(tag, entry)
        case .tag, .unknown: remark(.unknownTag(name: quoted(entry.tag)), line: entry.line)
        }
    }

    /// Says so if a tag that may stand once stands there again (SPDX 2.3: its cardinality); the last one counts, as with members of JSON.
    private mutating func note(_ tag: TagValueTags.Tag, _ entry: TagValueReader.Entry) {
        guard tag.isSingle else { return }
        let bit: UInt64 = 1 << UInt64(tag.number)
        let isSecond: Bool
        switch tag.section {
        case .document: (isSecond, seen.document) = (seen.document & bit != 0, seen.document | bit)
        case .creation: (isSecond, seen.creation) = (seen.creation & bit != 0, seen.creation | bit)
        default: (isSecond, seen.entry) = (seen.entry & bit != 0, seen.entry | bit)
        }
        guard isSecond else { return }
        // By the version the document was recognised: there the first one counts.
        let isVersion = tag.member == "spdxVersion"
        remark(
            isVersion ? .laterLeftOut(field: entry.tag) : .duplicateMember(field: entry.tag), line: entry.line,
            breaks: tag.section.clause)
    }

    /// An entry begins, in which each tag may stand again.
    mutating func forgetTags() { (seen.entry, hasID.entry) = (0, false) }

    private mutating func identifier(_ entry: TagValueReader.Entry) {
        let isSecond = section == .document ? hasID.document : hasID.entry
        if section == .document { hasID.document = true } else { hasID.entry = true }
        if isSecond { remark(.duplicateMember(field: entry.tag), line: entry.line, breaks: section.clause) }
        if section == .document {
            close(toTop: true)
            out.at(entry.line)
            member("SPDXID", entry)
            return
        }
        guard isInEntry else { return remark(.unknownTag(name: entry.tag), line: entry.line) }
        closeList()
        out.at(entry.line)
        member("SPDXID", entry)
        let id = entry.value
        entryID = id
        if section == .package { package = id }
        if section == .file, let package { implied.append((package, id, entry.line)) }
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

    private static let ownID = "SPDXRef-DOCUMENT"

    private mutating func finish() {
        close(toTop: true)
        flush()
        let stated = survey.contained
        // Said by where the file stands, so that is its place.
        for (package, file, line) in implied where !stated.contains("\(package) \(file)") {
            startRelationship(line)
            out.json.member("spdxElementId", package)
            out.json.member("relationshipType", "CONTAINS")
            out.json.member("relatedSpdxElement", file)
        }
        close(toTop: true)
        let elsewhere = survey.annotations.filter { $0.key != Self.ownID && !annotated.contains($0.key) }
            .flatMap { id, list in list.map { (id: id, annotation: $0) } }.sorted { $0.annotation.line < $1.annotation.line }
        annotate((survey.annotations[Self.ownID] ?? []) + survey.strays + elsewhere.map(\.annotation))
        for stray in survey.strays { remark(.missing(field: "SPDXREF"), line: stray.line) }
        for (id, annotation) in elsewhere {
            // What is in another document is no fault of this one.
            let isFault = !id.utf8.starts(with: "DocumentRef-".utf8)
            remark(.annotationElsewhere(id: quoted(id)), line: annotation.line, breaks: isFault ? "SPDX 2.3, 12.4" : nil)
        }
        for fault in survey.faults { remark(fault.kind, line: fault.line, breaks: "SPDX 2.3, 12") }
        out.json.endObject()
    }

    /// Writes the value of `entry` as a member.
    mutating func member(_ name: String, _ entry: TagValueReader.Entry) {
        out.json.key(name)
        text(entry)
    }

    /// Writes the value of `entry`.
    mutating func text(_ entry: TagValueReader.Entry) {
        if entry.isPlain { out.json.string(utf8: entry.bytes) } else { out.json.string(entry.value) }
    }
}
