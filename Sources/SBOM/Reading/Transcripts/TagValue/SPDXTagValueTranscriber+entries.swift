import JSONStream

extension SPDXTagValueTranscriber {
    // MARK: Opening and closing.

    /// Begins an entry of a list at the top.
    mutating func begin(_ tag: TagValueTags.Tag, _ entry: TagValueReader.Entry) {
        close(toTop: top != tag.section.member)
        flush()
        openTop(tag.section.member, entry.line)
        section = tag.section
        out.at(entry.line)
        out.json.beginObject()
        isInEntry = true
        entries += 1
        entryID = nil
        forgetTags()
        // A package ends the files of the one before; its own follow.
        if tag.section == .package { package = nil }
        if tag.section == .snippet { entryID = entry.value }
        write(tag, entry)
    }

    mutating func openTop(_ member: String, _ line: Int) {
        guard top != member else { return }
        close(toTop: true)
        out.at(line)
        out.json.key(member)
        out.json.beginArray()
        top = member
    }

    mutating func closeList() {
        if isInItem { out.json.endObject() }
        if list != nil { out.json.endArray() }
        (isInItem, list) = (false, nil)
    }

    /// Closes the entry, and with `toTop` the list or object that it is in.
    mutating func close(toTop: Bool) {
        closeList()
        if isInEntry {
            if let id = entryID, let annotations = survey.annotations[id] {
                annotate(annotations)
                annotated.insert(id)
            }
            out.json.endObject()
            isInEntry = false
        }
        guard toTop, let open = top else { return }
        if open == TagValueTags.Section.creation.member { out.json.endObject() } else { out.json.endArray() }
        top = nil
    }

    mutating func annotate(_ annotations: [TagValueSurvey.Annotation]) {
        guard !annotations.isEmpty else { return }
        out.json.key("annotations")
        out.json.beginArray()
        for annotation in annotations {
            out.at(annotation.line)
            out.json.beginObject()
            for (member, value) in annotation.members { out.json.member(member, value) }
            out.json.endObject()
        }
        out.json.endArray()
    }

    // MARK: Relationships.

    mutating func relationship(_ entry: TagValueReader.Entry) {
        let goesOn = isInEntry && top != "relationships" && entries > 0 && survey.lastLines[entries - 1] > entry.line
        guard !goesOn else { return waiting.append((entry, nil)) }
        flush()
        writeRelationship(entry)
    }

    mutating func relationshipComment(_ entry: TagValueReader.Entry) {
        if let last = waiting.indices.last {
            if waiting[last].comment != nil { remark(.duplicateMember(field: entry.tag), line: entry.line, breaks: "SPDX 2.3, 11") }
            waiting[last].comment = entry
        } else if top == "relationships", isInEntry {
            if hasComment { remark(.duplicateMember(field: entry.tag), line: entry.line, breaks: "SPDX 2.3, 11") }
            hasComment = true
            out.at(entry.line)
            member("comment", entry)
        } else {
            remark(.unknownTag(name: entry.tag), line: entry.line)
        }
    }

    /// Writes the relationships that waited for an entry to end.
    mutating func flush() {
        guard !waiting.isEmpty else { return }
        let list = waiting
        waiting = []
        for (entry, comment) in list {
            writeRelationship(entry)
            if let comment, isInEntry { member("comment", comment) }
        }
    }

    private mutating func writeRelationship(_ entry: TagValueReader.Entry) {
        let parts = TagValueReader.words(entry.bytes)
        guard parts.count == 3 else { return remark(.valueLeftOut(field: "Relationship", value: quoted(entry.value)), line: entry.line) }
        startRelationship(entry.line)
        for (member, part) in zip(["spdxElementId", "relationshipType", "relatedSpdxElement"], parts) { out.json.member(member, utf8: part) }
    }

    /// Begins the object of a relationship that stands on `line`.
    mutating func startRelationship(_ line: Int) {
        close(toTop: top != "relationships")
        openTop("relationships", line)
        out.at(line)
        out.json.beginObject()
        isInEntry = true
        entryID = nil
        hasComment = false
    }
}
