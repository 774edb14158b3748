import JSONStream

/// Annotations (SPDX 2.3 clause 12) of formats that have them as elements (SPDX 3) or in a list of their own (CycloneDX).
extension SPDXFitting {
    private struct Remark {
        var subjects: [String]
        var maker: Party?
        var date: String?
        var isReview = false
        var text: String
    }

    /// Puts the annotations where SPDX 2 has them: at what they are about. One that cannot be said there stays among unread members.
    ///
    /// - Parameter given: the id that the document has in what was read.
    mutating func annotations(_ document: inout SBOMDocument, of given: String?) {
        let kept = SPDX3Kept(document.unknown)
        var left: [UnknownField] = []
        for field in document.unknown {
            if field.key == "@graph", let element = field.value, SPDX3Reader.type(element) == "Annotation" {
                if !put(remark(element, kept), into: &document, given) { left.append(field) }
            } else if field.key == "annotations", let list = field.value?.arrayValue {
                let rest = list.filter { !put(remark($0), into: &document, given) }
                if !rest.isEmpty { left.append(field) }
            } else {
                left.append(field)
            }
        }
        let own = document.unknown.filter { $0.key == Self.ownAnnotations }
        document.unknown = left + own
    }

    /// Annotations of the document itself, until what is left of the others has been named.
    static let ownAnnotations = "annotations of the document"

    private mutating func put(_ remark: Remark?, into document: inout SBOMDocument, _ given: String?) -> Bool {
        guard let remark, let date = remark.date, let moment = Moment(date) ?? Moment(day: date), var maker = remark.maker, !remark.subjects.isEmpty
        else { return false }
        let targets = remark.subjects.compactMap { $0 == given ? "SPDXRef-DOCUMENT" : spdxID($0) }
        guard targets.count == remark.subjects.count else { return false }
        if maker.kind == .unspecified, let stated = stated(maker, "annotator") { maker = stated }
        let value = JSONValue.object([
            JSONValue.Member("annotationDate", .string(moment.text)),
            JSONValue.Member("annotationType", .string(remark.isReview ? "REVIEW" : "OTHER")),
            JSONValue.Member("annotator", .string(SPDXParty.text(maker))), JSONValue.Member("comment", .string(remark.text)),
        ])
        for target in targets {
            if target == "SPDXRef-DOCUMENT" {
                Self.add(value, to: &document.unknown, Self.ownAnnotations)
            } else if let place = document.components.firstIndex(where: { $0.id == target }) {
                Self.add(value, to: &document.components[place].unknown)
            } else if let place = document.files.firstIndex(where: { $0.id == target }) {
                Self.add(value, to: &document.files[place].unknown)
            } else {
                return false
            }
        }
        return true
    }

    private static func add(_ value: JSONValue, to fields: inout [UnknownField], _ key: String = "annotations") {
        let held = fields.first { $0.key == key }?.value?.arrayValue ?? []
        fields.removeAll { $0.key == key }
        fields.append(UnknownField(key: key, json: SPDX3Reader.raw(.array(held + [value]))))
    }

    private mutating func remark(_ element: JSONValue, _ kept: SPDX3Kept) -> Remark? {
        guard let text = element["statement"]?.stringValue, let subject = element["subject"]?.stringValue, let info = element["creationInfo"],
            let creation = info.stringValue.map({ kept.creations[$0] }) ?? info
        else { return nil }
        let makers = SPDX3Reader.strings(creation["createdBy"]).compactMap { kept.agents[$0] }
        for further in makers.dropFirst() { losses.add(.onlyOne(field: "annotator", value: further["name"]?.stringValue ?? "")) }
        return Remark(
            subjects: [subject], maker: makers.first.map(SPDX3Reader.party), date: creation["created"]?.stringValue,
            isReview: element["annotationType"]?.stringValue == "review", text: text)
    }

    /// An annotation of CycloneDX. A signature would not hold for what is written.
    private func remark(_ value: JSONValue) -> Remark? {
        guard let text = value["text"]?.stringValue, value["signature"] == nil else { return nil }
        return Remark(
            subjects: SPDX3Reader.strings(value["subjects"]), maker: CycloneDXAnnotator.party(value["annotator"]),
            date: value["timestamp"]?.stringValue,
            text: text)
    }
}
