public import Diagnostics

extension PURLError: ExplainedError {
    /// Stable code, `PURL-001` to `PURL-017`.
    public var code: String {
        switch self {
        case .tooLong: "PURL-001"
        case .missingScheme: "PURL-002"
        case .controlCharacter: "PURL-003"
        case .notUTF8: "PURL-004"
        case .invalidEncoding: "PURL-005"
        case .missingType: "PURL-006"
        case .invalidType: "PURL-007"
        case .missingName: "PURL-008"
        case .invalidKey: "PURL-009"
        case .duplicateQualifier: "PURL-010"
        case .qualifierWithoutValue: "PURL-011"
        case .slashInSegment: "PURL-012"
        case .namespaceRequired: "PURL-013"
        case .namespaceProhibited: "PURL-014"
        case .namespaceTooDeep: "PURL-015"
        case .notPermitted: "PURL-016"
        case .qualifierRequired: "PURL-017"
        }
    }

    /// What is wrong, and what a right purl has in that place.
    public var wording: Wording {
        switch self {
        case .tooLong(let bytes, let limit):
            Wording(ja: "purlが長すぎます: \(bytes)バイト(上限 \(limit)バイト)。", en: "the purl is too long: \(bytes) bytes (limit \(limit)).")
        case .missingScheme(let text):
            Wording(
                ja: "「\(text)」はpurlではありません。purlは「pkg:」で始まります(例: pkg:npm/left-pad@1.3.0)。",
                en: "\"\(text)\" is not a purl; a purl begins with \"pkg:\" (for example pkg:npm/left-pad@1.3.0).")
        case .controlCharacter(let text):
            Wording(ja: "purl「\(text)」に制御文字があります。", en: "the purl \"\(text)\" contains a control character.")
        case .notUTF8(let text):
            Wording(ja: "purlの「\(text)」はUTF-8として正しくありません。", en: "\"\(text)\" in the purl is not valid UTF-8.")
        case .invalidEncoding(let text):
            Wording(
                ja: "purlの「\(text)」で「%」の後に16進数字が2つ続いていません。「%」そのものは「%25」と書きます。",
                en: "\"%\" is not followed by two hexadecimal digits in \"\(text)\"; a percent sign itself is written \"%25\".")
        case .missingType:
            Wording(ja: "purlに型がありません(例: pkg:npm/left-pad の「npm」)。", en: "the purl has no type (such as \"npm\" in pkg:npm/left-pad).")
        case .invalidType(let type):
            Wording(
                ja: "purlの型「\(type)」は使えません。型は英字で始まり、英数字と「.」「-」だけからなります。",
                en: "\"\(type)\" cannot be a purl type; a type begins with a letter and has only letters, digits, \".\" and \"-\".")
        case .missingName:
            Wording(ja: "purlにパッケージの名前がありません。", en: "the purl has no package name.")
        default: wordingOfQualifiers ?? wordingOfTypes
        }
    }

    private var wordingOfQualifiers: Wording? {
        switch self {
        case .invalidKey(let key):
            Wording(
                ja: "purlの修飾子のキー「\(key)」は使えません。キーは英字で始まり、英数字と「.」「-」「_」だけからなります。",
                en: "\"\(key)\" cannot be a qualifier key; a key begins with a letter and has only letters, digits, \".\", \"-\" and \"_\".")
        case .duplicateQualifier(let key):
            Wording(ja: "purlの修飾子「\(key)」が2回あります。", en: "the purl has the qualifier \"\(key)\" twice.")
        case .qualifierWithoutValue(let text):
            Wording(
                ja: "purlの修飾子「\(text)」に「=」がありません。修飾子は「キー=値」の形です。",
                en: "the qualifier \"\(text)\" has no \"=\"; a qualifier is written key=value.")
        case .slashInSegment(let component, let text):
            Wording(
                ja: "purlの\(component.japanese)の要素「\(text)」の中に、符号化された「/」は使えません。",
                en: "a segment of the \(component.rawValue) cannot contain an encoded \"/\": \"\(text)\".")
        default: nil
        }
    }

    private var wordingOfTypes: Wording {
        switch self {
        case .namespaceRequired(let type):
            Wording(
                ja: "型「\(type)」のpurlには名前空間が必要です(例: \(TypeRule.example(type)))。",
                en: "a purl of type \"\(type)\" must have a namespace (such as \(TypeRule.example(type))).")
        case .namespaceProhibited(let type, let namespace):
            Wording(
                ja: "型「\(type)」のpurlに名前空間「\(namespace)」は付けられません。",
                en: "a purl of type \"\(type)\" cannot have a namespace (\"\(namespace)\").")
        case .namespaceTooDeep(let type, let segments, let limit):
            Wording(
                ja: "型「\(type)」のpurlの名前空間は\(limit)段までです(\(segments)段あります)。",
                en: "the namespace of a purl of type \"\(type)\" has at most \(limit) segments (found \(segments)).")
        case .notPermitted(let type, let component, let text, let rule):
            Wording(
                ja: "型「\(type)」のpurlでは「\(text)」を\(component.japanese)にできません: \(rule.wording.japanese)。",
                en: "\"\(text)\" cannot be the \(component.rawValue) in a purl of type \"\(type)\": \(rule.wording.english).")
        case .qualifierRequired(let type, let key):
            Wording(ja: "型「\(type)」のpurlには修飾子「\(key)」が必要です。", en: "a purl of type \"\(type)\" must have the qualifier \"\(key)\".")
        default: Wording(ja: code, en: code)
        }
    }
}
