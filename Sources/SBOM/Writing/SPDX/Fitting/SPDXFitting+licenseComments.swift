import JSONStream

extension SPDXFitting {
    /// What SPDX 3 says beside the statement of a concluded licence is how it was come to (SPDX 2.3 clause 7.16).
    mutating func licenseComments(_ part: inout Component) {
        var comments: [String] = []
        for index in part.licenses.indices where part.licenses[index].basis == .concluded {
            guard var more = part.licenses[index].details, !more.unknownBeside.isEmpty else { continue }
            comments += Self.comments(&more.unknownBeside)
            part.licenses[index].details = more.isEmpty ? nil : more
        }
        for index in part.unknown.indices where part.unknown[index].key == "hasConcludedLicense" {
            guard let license = FileLicense(part.unknown[index]) else { continue }
            var besides = license.besides
            comments += Self.comments(&besides)
            part.unknown[index] = FileLicense(text: license.text, besides: besides).kept(part.unknown[index].key)
        }
        guard !comments.isEmpty else { return }
        var facts = part.details.spdx ?? SPDXPackageFacts()
        facts.licenseComments = ((facts.licenseComments.map { [$0] } ?? []) + comments).joined(separator: "\n")
        part.details.spdx = facts
    }

    private static func comments(_ fields: inout [UnknownField]) -> [String] {
        var found: [String] = []
        fields.removeAll { field in
            guard field.key == "comment", let text = field.value?.stringValue else { return false }
            found.append(text)
            return true
        }
        return found
    }
}
