import JSONStream

extension SPDXTagValueTranscriber {
    /// Writes the value of a tag into what is open.
    mutating func write(_ tag: TagValueTags.Tag, _ entry: TagValueReader.Entry) {
        if tag.form == .externalReferenceComment {
            guard list == "externalRefs", isInItem else { return remark(.unknownTag(name: entry.tag), line: entry.line) }
            out.at(entry.line)
            member(tag.member, entry)
            return
        }
        if isInItem { out.json.endObject() }
        isInItem = false
        if list != nil, list != tag.member { closeList() }
        out.at(entry.line)
        switch tag.form {
        case .text, .externalReferenceComment:
            member(tag.member, entry)
            if tag.form == .text, tag.section == .snippet, tag.member == "snippetFromFile" { file = entry.value }
        case .bool:
            out.json.key(tag.member)
            switch entry.value {
            case "true": out.json.bool(true)
            case "false": out.json.bool(false)
            default: text(entry)
            }
        case .verificationCode: verificationCode(tag.member, entry.value)
        case .item, .checksum, .externalReference, .externalDocument, .byteRange, .lineRange:
            if list == nil {
                out.json.key(tag.member)
                out.json.beginArray()
                list = tag.member
            }
            item(tag.form, entry)
        }
    }

    private mutating func item(_ form: TagValueTags.Form, _ entry: TagValueReader.Entry) {
        switch form {
        case .checksum: checksum(entry.bytes)
        case .externalReference: reference(entry)
        case .externalDocument: externalDocument(entry)
        case .byteRange: range("offset", entry)
        case .lineRange: range("lineNumber", entry)
        default: text(entry)
        }
    }

    /// `SHA1: 00…`.
    private mutating func checksum(_ value: UnsafeBufferPointer<UInt8>) {
        let colon = TagValueReader.place(of: UInt8(ascii: ":"), in: value)
        out.json.beginObject()
        let algorithm = UnsafeBufferPointer(rebasing: value[..<(colon ?? value.count)])
        out.json.member("algorithm", utf8: TagValueReader.trimmed(algorithm))
        if let colon { out.json.member("checksumValue", utf8: TagValueReader.trimmed(UnsafeBufferPointer(rebasing: value[(colon + 1)...]))) }
        out.json.endObject()
    }

    /// `CATEGORY type locator`; a comment may follow, so the object stays open.
    private mutating func reference(_ entry: TagValueReader.Entry) {
        let parts = TagValueReader.words(entry.bytes, most: 3)
        if parts.count < 3 { remark(.unknownValue(field: "ExternalRef", value: quoted(entry.value)), line: entry.line) }
        out.json.beginObject()
        for (member, value) in zip(["referenceCategory", "referenceType", "referenceLocator"], parts) { out.json.member(member, utf8: value) }
        isInItem = true
    }

    /// `DocumentRef-x namespace SHA1: 00…`.
    private mutating func externalDocument(_ entry: TagValueReader.Entry) {
        let parts = TagValueReader.words(entry.bytes, most: 3)
        if parts.count < 3 {
            remark(.unknownValue(field: "ExternalDocumentRef", value: quoted(entry.value)), line: entry.line, breaks: "SPDX 2.3, 6.6.1")
        }
        out.json.beginObject()
        for (member, value) in zip(["externalDocumentId", "spdxDocument"], parts) { out.json.member(member, utf8: value) }
        if parts.count == 3 {
            out.json.key("checksum")
            checksum(parts[2])
        }
        out.json.endObject()
    }

    /// `code (excludes: ./a, ./b)`.
    private mutating func verificationCode(_ member: String, _ value: String) {
        let parts = value.split(separator: "(", maxSplits: 1).map(String.init)
        out.json.key(member)
        out.json.beginObject()
        out.json.member("packageVerificationCodeValue", CycloneDXXMLTranscriber.trimmed(parts.first ?? ""))
        if parts.count == 2 {
            var names = Substring(parts[1])
            if names.last == ")" { names.removeLast() }
            if names.hasPrefix("excludes:") { names.removeFirst(9) }
            out.json.member(
                "packageVerificationCodeExcludedFiles", names.split(separator: ",").map { CycloneDXXMLTranscriber.trimmed(String($0)) })
        }
        out.json.endObject()
    }

    /// `1:20`.
    private mutating func range(_ member: String, _ entry: TagValueReader.Entry) {
        let ends = entry.value.split(separator: ":").map { CycloneDXXMLTranscriber.trimmed(String($0)) }
        guard ends.count == 2, ends.allSatisfy(JSONNumber.isWritten) else {
            remark(.unknownValue(field: entry.tag, value: quoted(entry.value)), line: entry.line)
            out.json.beginObject()
            out.json.endObject()
            return
        }
        out.json.beginObject()
        for (name, end) in zip(["startPointer", "endPointer"], ends) {
            out.json.key(name)
            out.json.beginObject()
            out.json.member("reference", file ?? "NOASSERTION")
            out.json.key(member)
            out.json.literal(end)
            out.json.endObject()
        }
        out.json.endObject()
    }
}
