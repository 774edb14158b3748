public import Diagnostics

/// Why a text is not a version range specifier. Texts are quoted as they are shown: at most 80 characters, control characters made visible.
public enum VERSError: Equatable {
    /// VERS-001: longer than `limit` bytes (`VERS.maximumLength`).
    case tooLong(bytes: Int, limit: Int)
    /// VERS-002: does not begin with `vers:`; the text.
    case missingPrefix(String)
    /// VERS-003: white space, a control character or a character outside ASCII; the text.
    case notPrintable(String)
    /// VERS-004: the scheme is missing, not in lower case, or has other characters than letters, digits, `.` and `-`.
    case invalidScheme(String)
    /// VERS-005: nothing behind the scheme; the scheme.
    case noConstraints(String)
    /// VERS-006: a `|` at the beginning or end, or two in a row; the constraints.
    case emptyConstraint(String)
    /// VERS-007: a comparator without a version; the comparator.
    case missingVersion(String)
    /// VERS-008: `*` beside another constraint; the scheme.
    case anyNotAlone(String)
    /// VERS-009: `%` without two hexadecimal digits, or not UTF-8 when decoded; the version.
    case invalidEncoding(String)
    /// VERS-010: percent-encoding of what must not be encoded, or with lower-case digits; the version.
    case encodingNotCanonical(String)
    /// VERS-011: a reserved character raw inside a version; the version.
    case reservedCharacter(String)
    /// VERS-012: `all` or `none` with anything but `*`; the scheme.
    case onlyAny(String)
}

extension VERSError: ExplainedError {
    /// Stable code, `VERS-001` to `VERS-012`.
    public var code: String {
        switch self {
        case .tooLong: "VERS-001"
        case .missingPrefix: "VERS-002"
        case .notPrintable: "VERS-003"
        case .invalidScheme: "VERS-004"
        case .noConstraints: "VERS-005"
        case .emptyConstraint: "VERS-006"
        case .missingVersion: "VERS-007"
        case .anyNotAlone: "VERS-008"
        case .invalidEncoding: "VERS-009"
        case .encodingNotCanonical: "VERS-010"
        case .reservedCharacter: "VERS-011"
        case .onlyAny: "VERS-012"
        }
    }

    /// What is wrong, and what is right in that place.
    public var wording: Wording {
        switch self {
        case .tooLong(let bytes, let limit):
            Wording(ja: "VERSが長すぎます: \(bytes)バイト(上限 \(limit)バイト)。", en: "the VERS is too long: \(bytes) bytes (limit \(limit)).")
        case .missingPrefix(let text):
            Wording(
                ja: "「\(text)」はVERSではありません。VERSは「vers:」で始まります(例: vers:npm/>=1.0.0|<2.0.0)。",
                en: "\"\(text)\" is not a VERS; it begins with \"vers:\" (for example vers:npm/>=1.0.0|<2.0.0).")
        case .notPrintable(let text):
            Wording(
                ja: "VERS「\(text)」に空白、制御文字またはASCII以外の文字があります。取り除くか「%」で符号化してください。",
                en: "the VERS \"\(text)\" has white space, a control character or a character outside ASCII; remove or percent-encode it.")
        case .invalidScheme(let scheme):
            Wording(
                ja: "VERSの方式「\(scheme)」は使えません。方式は英小文字で始まり、英小文字と数字、「.」「-」だけからなります。",
                en: "\"\(scheme)\" cannot be a VERS scheme; a scheme begins with a letter and has only lower-case letters, digits, \".\" and \"-\".")
        case .noConstraints(let scheme):
            Wording(
                ja: "VERSに制約がありません(例: vers:\(scheme)/>=1.0 や vers:\(scheme)/*)。",
                en: "the VERS has no constraint (such as vers:\(scheme)/>=1.0 or vers:\(scheme)/*).")
        default: wordingOfConstraints
        }
    }

    private var wordingOfConstraints: Wording {
        switch self {
        case .emptyConstraint(let text):
            Wording(
                ja: "VERSの制約「\(text)」で「|」の前か後ろが空です。", en: "there is nothing before or behind a \"|\" in the constraints \"\(text)\".")
        case .missingVersion(let comparator):
            Wording(ja: "VERSの比較記号「\(comparator)」の後にバージョンがありません。", en: "the comparator \"\(comparator)\" has no version behind it.")
        case .anyNotAlone(let scheme):
            Wording(
                ja: "「*」はほかの制約と並べられません。すべてのバージョンなら vers:\(scheme)/* とだけ書きます。",
                en: "\"*\" cannot stand beside other constraints; for every version write vers:\(scheme)/* alone.")
        case .invalidEncoding(let version):
            Wording(
                ja: "VERSのバージョン「\(version)」の符号化が誤っています。「%」の後には16進数字が2つ要り、復号した結果はUTF-8でなければなりません。",
                en: "the version \"\(version)\" is encoded wrongly: \"%\" needs two hexadecimal digits, and the result must be UTF-8.")
        case .encodingNotCanonical(let version):
            Wording(
                ja: "VERSのバージョン「\(version)」の符号化が正規形ではありません。符号化の要らない文字はそのまま書き、16進数字は大文字にします。",
                en: "the encoding of the version \"\(version)\" is not canonical: encode only what needs it, with upper-case digits.")
        case .reservedCharacter(let version):
            Wording(
                ja: "VERSのバージョン「\(version)」の中の「>」「<」「=」「!」「*」は「%」で符号化してください。",
                en: "\">\", \"<\", \"=\", \"!\" and \"*\" inside the version \"\(version)\" must be percent-encoded.")
        case .onlyAny(let scheme):
            Wording(ja: "方式「\(scheme)」のVERSは vers:\(scheme)/* だけです。", en: "the only VERS of the scheme \"\(scheme)\" is vers:\(scheme)/*.")
        default: Wording(ja: code, en: code)
        }
    }
}
