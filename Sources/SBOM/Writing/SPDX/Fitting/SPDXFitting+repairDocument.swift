import JSONStream

extension SPDXFitting {
    /// The same for what stands beside the packages.
    mutating func repair(_ document: inout SBOMDocument) {
        for index in document.files.indices {
            losses.component = document.files[index].id
            repair(&document.files[index])
        }
        for index in document.extractedLicenses.indices where document.extractedLicenses[index].text?.isEmpty ?? true {
            // Clause 10.2.1: mandatory.
            losses.component = document.extractedLicenses[index].id
            losses.add(.filledIn(field: "extractedText", written: "NOASSERTION"))
            document.extractedLicenses[index].text = "NOASSERTION"
        }
        losses.component = nil
        for index in document.unknown.indices where document.unknown[index].key == "snippets" {
            guard let value = document.unknown[index].value, let list = value.arrayValue else { continue }
            let fitted = JSONValue.array(list.map { listed(inSnippet: $0) })
            if fitted != value { document.unknown[index].json = SPDX3Reader.raw(fitted) }
        }
        follow(&document)
    }

    private mutating func listed(inSnippet snippet: JSONValue) -> JSONValue {
        guard case .object(let members) = snippet else { return snippet }
        losses.component = snippet["SPDXID"]?.stringValue
        defer { losses.component = nil }
        return .object(
            members.map { member in
                let isLicense = member.key == "licenseConcluded" || member.key == "licenseInfoInSnippets"
                return isLicense ? JSONValue.Member(member.key, listed(member.value)) : member
            })
    }

    /// Lets snippets and files, which are written as they stand, point at the ids that their targets have now.
    private func follow(_ document: inout SBOMDocument) {
        guard ids.hasChanged else { return }
        for index in document.files.indices { follow(&document.files[index].unknown) }
        follow(&document.unknown)
    }

    private func follow(_ fields: inout [UnknownField]) {
        for index in fields.indices where fields[index].key == "fileDependencies" || fields[index].key == "snippets" {
            guard let value = fields[index].value else { continue }
            let moved = followed(value, isReference: fields[index].key == "fileDependencies")
            if moved != value { fields[index].json = SPDX3Reader.raw(moved) }
        }
    }

    private func followed(_ value: JSONValue, isReference: Bool) -> JSONValue {
        switch value {
        case .string(let id): isReference ? .string(spdxID(id) ?? id) : value
        case .array(let values): .array(values.map { followed($0, isReference: isReference) })
        case .object(let members):
            .object(
                members.map { member in
                    JSONValue.Member(member.key, followed(member.value, isReference: member.key == "snippetFromFile" || member.key == "reference"))
                })
        default: value
        }
    }

    private mutating func repair(_ file: inout FileEntry) {
        // Clause 8.1.1: relative to the root of the package.
        if file.name.utf8.first == UInt8(ascii: "/") {
            losses.add(.reworded(field: "fileName", value: file.name, written: "." + file.name))
            file.name = "." + file.name
        }
        hashes(&file.hashes)
        for index in file.unknown.indices where file.unknown[index].key == "licenseConcluded" || file.unknown[index].key == "licenseInfoInFiles" {
            guard let value = file.unknown[index].value else { continue }
            let fitted = listed(value)
            if fitted != value { file.unknown[index].json = SPDX3Reader.raw(fitted) }
        }
    }

    private mutating func listed(_ value: JSONValue) -> JSONValue {
        switch value {
        case .string(let text): ["NONE", "NOASSERTION", ""].contains(text) ? value : .string(listed(text))
        case .array(let values): .array(values.map { listed($0) })
        default: value
        }
    }
}
