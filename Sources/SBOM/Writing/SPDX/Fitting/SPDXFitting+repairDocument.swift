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
