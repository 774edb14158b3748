import JSONStream

extension SPDXTagValueTranscriber {
    /// Writes the value of a tag into what is open.
    mutating func write(_ tag: TagValueTags.Tag, _ entry: TagValueReader.Entry) {
        if tag.form == .externalReferenceComment {
            guard list == "externalRefs", isInItem else { return remark(.unknownTag(name: entry.tag), line: entry.line) }
            if hasComment { remark(.duplicateMember(field: entry.tag), line: entry.line, breaks: "SPDX 2.3, 7.22") }
            hasComment = true
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
            if let words = TagValueLists.words(of: tag), !words.holds(entry.bytes) {
                remark(.unknownValue(field: entry.tag, value: quoted(entry.value)), line: entry.line, breaks: words.clause)
            }
            member(tag.member, entry)
            if tag.form == .text, tag.section == .snippet, tag.member == "snippetFromFile" { file = entry.value }
        case .bool: truth(tag.member, entry)
        case .verificationCode: verificationCode(tag.member, entry.value)
        case .item, .checksum, .externalReference, .externalDocument, .byteRange, .lineRange:
            if list == nil {
                out.json.key(tag.member)
                out.json.beginArray()
                list = tag.member
            }
            item(tag, entry)
        }
    }

    /// `true` or `false`; what is neither is left out, and said so.
    private mutating func truth(_ member: String, _ entry: TagValueReader.Entry) {
        let value = entry.value
        let small = value.lowercased()
        guard small == "true" || small == "false" else {
            return remark(.valueLeftOut(field: entry.tag, value: quoted(value)), line: entry.line, breaks: "SPDX 2.3, 7.8")
        }
        if value != small { remark(.unknownValue(field: entry.tag, value: quoted(value)), line: entry.line, breaks: "SPDX 2.3, 7.8") }
        out.json.key(member)
        out.json.bool(small == "true")
    }

    private mutating func item(_ tag: TagValueTags.Tag, _ entry: TagValueReader.Entry) {
        switch tag.form {
        case .checksum: checksum(entry, clause: tag.section == .package ? "SPDX 2.3, 7.10" : "SPDX 2.3, 8.4")
        case .externalReference: reference(entry)
        case .externalDocument: externalDocument(entry)
        case .byteRange: range("offset", entry)
        case .lineRange: range("lineNumber", entry)
        default:
            if tag.member == "fileTypes", !TagValueLists.fileTypes.holds(entry.bytes) {
                remark(.unknownValue(field: entry.tag, value: quoted(entry.value)), line: entry.line, breaks: TagValueLists.fileTypes.clause)
            }
            text(entry)
        }
    }

    /// `SHA1: 00…`.
    private mutating func checksum(_ entry: TagValueReader.Entry, _ part: UnsafeBufferPointer<UInt8>? = nil, clause: String) {
        let value = part ?? entry.bytes
        let colon = TagValueReader.place(of: UInt8(ascii: ":"), in: value)
        out.json.beginObject()
        let algorithm = UnsafeBufferPointer(rebasing: value[..<(colon ?? value.count)])
        let name = TagValueReader.trimmed(algorithm)
        if !TagValueLists.algorithms.holds(name) {
            let text = quoted(String(decoding: name, as: UTF8.self))
            remark(.unknownValue(field: entry.tag, value: text), line: entry.line, breaks: clause)
        }
        out.json.member("algorithm", utf8: name)
        if let colon { out.json.member("checksumValue", utf8: TagValueReader.trimmed(UnsafeBufferPointer(rebasing: value[(colon + 1)...]))) }
        out.json.endObject()
    }

    /// `CATEGORY type locator`; a comment may follow, so the object stays open.
    private mutating func reference(_ entry: TagValueReader.Entry) {
        let parts = TagValueReader.words(entry.bytes, most: 3)
        if parts.count < 3 || !TagValueLists.categories.holds(parts[0]) {
            remark(.unknownValue(field: "ExternalRef", value: quoted(entry.value)), line: entry.line, breaks: TagValueLists.categories.clause)
        }
        hasComment = false
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
            checksum(entry, parts[2], clause: "SPDX 2.3, 6.6")
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
            remark(.valueLeftOut(field: entry.tag, value: quoted(entry.value)), line: entry.line)
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
