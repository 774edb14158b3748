import JSONStream

/// What somebody said of an element, to be written as an element of its own.
struct SPDX3Annotation {
    var subject: String
    var type = "other"
    var statement: String
    var creation: String?
}

/// Annotations (SPDX 3.0.1, Core, `Annotation`) of the formats that have them as members: SPDX 2 (clause 12) and CycloneDX.
extension SPDX3Writer {
    /// Takes the annotations out of unread members, to be written by ``annotationElements()``; what they cannot say stays among the others.
    ///
    /// - Parameter subject: the element that the members are of.
    mutating func takeAnnotations(_ fields: [UnknownField], about subject: String) -> [UnknownField] {
        guard !isSPDX3 else { return fields }
        return fields.filter { field in
            guard field.key == "annotations" || field.key == "revieweds", let list = field.value?.arrayValue else { return true }
            let left = list.filter { !(isCycloneDX ? takeRemark($0) : take($0, about: subject)) }
            if !left.isEmpty { losses.add(.unreadField(field: field.key)) }
            return false
        }
    }

    private var isCycloneDX: Bool { document.format.family == .cycloneDX }

    /// An annotation or a review of SPDX 2.
    private mutating func take(_ value: JSONValue, about subject: String) -> Bool {
        let isReview = value["reviewer"] != nil || value["reviewDate"] != nil
        guard let text = value["comment"]?.stringValue else { return false }
        let type = value["annotationType"]?.stringValue
        let maker = value[isReview ? "reviewer" : "annotator"]?.stringValue
        let known: Set<String> = isReview ? ["reviewer", "reviewDate", "comment"] : ["annotator", "annotationDate", "annotationType", "comment"]
        for member in SPDX3Reader.members(value) where !known.contains(member.key) { losses.add(.unreadField(field: "annotations.\(member.key)")) }
        let time = value[isReview ? "reviewDate" : "annotationDate"]?.stringValue
        annotations.append(
            SPDX3Annotation(
                subject: subject, type: isReview || type == "REVIEW" ? "review" : "other", statement: text,
                creation: creation(by: maker.map { [SPDXJSONReader.party($0)] } ?? [], at: time)))
        return true
    }

    /// An annotation of CycloneDX, about however many parts. A signature would not hold for what is written.
    private mutating func takeRemark(_ value: JSONValue) -> Bool {
        let subjects = SPDX3Reader.strings(value["subjects"])
        guard let text = value["text"]?.stringValue, value["signature"] == nil, !subjects.isEmpty, subjects.allSatisfy(isThere) else { return false }
        let creation = creation(by: CycloneDXAnnotator.party(value["annotator"]).map { [$0] } ?? [], at: value["timestamp"]?.stringValue)
        for subject in subjects {
            let id = subject == document.documentID ? ids.documentID : ids[subject]
            annotations.append(SPDX3Annotation(subject: id, statement: text, creation: creation))
        }
        return true
    }

    /// Writes the annotations that were met.
    mutating func annotationElements() {
        for (place, annotation) in annotations.enumerated() {
            begin("Annotation", ids.minted("annotation-\(place + 1)"), creation: annotation.creation)
            json.member("annotationType", annotation.type)
            json.member("statement", annotation.statement)
            json.member("subject", annotation.subject)
            json.endObject()
        }
    }
}
