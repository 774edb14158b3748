public import Diagnostics

/// Why a text is not a version of its scheme, or why a scheme is not known. A version is never guessed at.
public enum VersionError: ExplainedError, Equatable {
    /// VERSION-001: no version at all.
    case empty(scheme: VersionScheme)
    /// VERSION-002: longer than `limit` bytes (`VersionScheme.maximumLength`).
    case tooLong(scheme: VersionScheme, bytes: Int, limit: Int)
    /// VERSION-003: a NUL or another control character. `version` is the text as shown, shortened.
    case controlCharacter(scheme: VersionScheme, version: String)
    /// VERSION-004: not written as the scheme asks. `version` is the text as shown, shortened.
    case malformed(scheme: VersionScheme, version: String)
    /// VERSION-005: bytes that are not UTF-8. `version` is the text as shown, shortened.
    case notUTF8(scheme: VersionScheme, version: String)
    /// VERSION-006: no scheme of this name; thrown by callers of `VersionScheme.named(_:)`.
    case unknownScheme(name: String)
}

extension VersionError {
    /// Stable code, `VERSION-001` to `VERSION-006`.
    public var code: String {
        switch self {
        case .empty: "VERSION-001"
        case .tooLong: "VERSION-002"
        case .controlCharacter: "VERSION-003"
        case .malformed: "VERSION-004"
        case .notUTF8: "VERSION-005"
        case .unknownScheme: "VERSION-006"
        }
    }

    /// What is wrong with the version, with an example of a right one where that helps.
    public var wording: Wording {
        switch self {
        case .empty(let scheme):
            Wording(ja: "バージョンが空です(方式: \(scheme.rawValue))。", en: "the version is empty (scheme: \(scheme.rawValue)).")
        case .tooLong(let scheme, let bytes, let limit):
            Wording(
                ja: "バージョンが長すぎます: \(bytes)バイト(上限 \(limit)バイト、方式: \(scheme.rawValue))。",
                en: "the version is too long: \(bytes) bytes (limit \(limit), scheme: \(scheme.rawValue)).")
        case .controlCharacter(let scheme, let version):
            Wording(
                ja: "バージョン「\(version)」に制御文字があります(方式: \(scheme.rawValue))。",
                en: "the version \"\(version)\" contains a control character (scheme: \(scheme.rawValue)).")
        case .malformed(let scheme, let version):
            Wording(
                ja: "「\(version)」は \(scheme.rawValue) 方式のバージョンではありません(正しい例: \(scheme.example))。",
                en: "\"\(version)\" is not a version of the \(scheme.rawValue) scheme (a valid one: \(scheme.example)).")
        case .notUTF8(let scheme, let version):
            Wording(
                ja: "バージョン「\(version)」はUTF-8として正しくありません(方式: \(scheme.rawValue))。",
                en: "the version \"\(version)\" is not valid UTF-8 (scheme: \(scheme.rawValue)).")
        case .unknownScheme(let name):
            Wording(
                ja: "バージョン方式「\(Quotation.of(name))」はありません。VERSの方式名かpurlのタイプ(例: semver, deb, pypi)を指定してください。",
                en: "there is no version scheme \"\(Quotation.of(name))\"; give a VERS scheme or a purl type, such as semver, deb or pypi.")
        }
    }
}
