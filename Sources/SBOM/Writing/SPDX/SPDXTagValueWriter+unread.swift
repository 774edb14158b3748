import JSONStream

/// How a member of SPDX JSON is written in tag-value.
enum TagValueShape {
    case line(String)
    case block(String)
    /// A list, one line for each.
    case lines(String)
}

extension SPDXTagValueWriter {
    static let documentTags: [String: TagValueShape] = [:]
    static let creationTags: [String: TagValueShape] = ["licenseListVersion": .line("LicenseListVersion"), "comment": .block("CreatorComment")]
    static let fileTags: [String: TagValueShape] = [
        "fileTypes": .lines("FileType"), "licenseConcluded": .line("LicenseConcluded"), "licenseInfoInFiles": .lines("LicenseInfoInFile"),
        "copyrightText": .block("FileCopyrightText"), "licenseComments": .block("LicenseComments"), "comment": .block("FileComment"),
        "noticeText": .block("FileNotice"), "fileContributors": .lines("FileContributor"), "attributionTexts": .lines("FileAttributionText"),
    ]

    /// Writes what was kept unread of an SPDX document in JSON.
    mutating func members(_ fields: [UnknownField], about id: String?, _ tags: [String: TagValueShape]) {
        for field in fields where field.key != "$schema" {
            guard let value = field.value, write(field.key, value, id, tags) else {
                losses.component = id
                losses.add(.unreadField(field: field.key))
                losses.component = nil
                continue
            }
        }
    }

    private mutating func write(_ key: String, _ value: JSONValue, _ id: String?, _ tags: [String: TagValueShape]) -> Bool {
        switch (tags[key], value) {
        case (.line(let tag), .string(let value)): text.line(tag, value)
        case (.block(let tag), .string(let value)): text.block(tag, value)
        case (.lines(let tag), .array(let values)):
            guard values.allSatisfy({ $0.stringValue != nil }) else { return false }
            for value in values { text.block(tag, value.stringValue) }
        default:
            switch (key, value) {
            case ("packageVerificationCode", .object): verificationCode(value)
            case ("annotations", .array(let values)) where id != nil: annotate(values, about: id ?? "")
            default: return false
            }
        }
        return true
    }

    private mutating func verificationCode(_ value: JSONValue) {
        guard let code = value["packageVerificationCodeValue"]?.stringValue else { return }
        verificationCode(code, excluded: value["packageVerificationCodeExcludedFiles"]?.arrayValue?.compactMap(\.stringValue) ?? [])
    }

    /// Clause 7.9: the files that the code leaves out stand in parentheses.
    mutating func verificationCode(_ code: String, excluded: [String]) {
        text.line("PackageVerificationCode", excluded.isEmpty ? code : "\(code) (excludes: \(excluded.joined(separator: ", ")))")
    }

    private static let annotationMembers: Set = ["annotator", "annotationDate", "annotationType", "comment"]

    private mutating func annotate(_ values: [JSONValue], about id: String) {
        for value in values {
            losses.component = id
            defer { losses.component = nil }
            guard let annotator = value["annotator"]?.stringValue, let date = value["annotationDate"]?.stringValue else {
                losses.add(.unreadField(field: "annotations"))
                continue
            }
            if case .object(let members) = value {
                for member in members where !Self.annotationMembers.contains(member.key) {
                    losses.add(.unreadField(field: "annotations.\(member.key)"))
                }
            }
            annotations.section()
            annotations.line("Annotator", annotator)
            annotations.line("AnnotationDate", date)
            annotations.line("AnnotationType", value["annotationType"]?.stringValue ?? "OTHER")
            annotations.line("SPDXREF", id)
            annotations.block("AnnotationComment", value["comment"]?.stringValue ?? "", always: true)
        }
    }
}
