public import Diagnostics

/// Why a version range cannot be ordered, checked, asked or read from its native notation. Texts are quoted as they are shown, shortened.
public enum RangeError: Equatable {
    /// RANGE-001: no version order of this name is known.
    case unknownScheme(String)
    /// RANGE-002: a version of the range, or the version asked for, is none of the scheme.
    case version(VersionError)
    /// RANGE-003: two versions that are not in the order of the scheme.
    case unsorted(String, String)
    /// RANGE-004: two constraints about one version.
    case duplicate(String, String)
    /// RANGE-005: two constraints that cannot follow each other.
    case sequence(String, String)
    /// RANGE-006: a version that one constraint includes and another excludes.
    case contradiction(String)
    /// RANGE-007: a native range longer than `limit` bytes.
    case tooLong(bytes: Int, limit: Int)
    /// RANGE-008: a native range that the notation of the scheme does not know; what was found there.
    case malformed(scheme: VersionScheme, text: String, found: String)
    /// RANGE-009: a part of the native notation that no set of versions corresponds to; that part.
    case unsupported(scheme: VersionScheme, text: String)
}

extension RangeError: ExplainedError {
    /// Stable code, `RANGE-001` to `RANGE-009`.
    public var code: String {
        switch self {
        case .unknownScheme: "RANGE-001"
        case .version: "RANGE-002"
        case .unsorted: "RANGE-003"
        case .duplicate: "RANGE-004"
        case .sequence: "RANGE-005"
        case .contradiction: "RANGE-006"
        case .tooLong: "RANGE-007"
        case .malformed: "RANGE-008"
        case .unsupported: "RANGE-009"
        }
    }

    /// What is wrong with the range.
    public var wording: Wording {
        switch self {
        case .unknownScheme(let name):
            Wording(
                ja: "VERSの方式「\(name)」のバージョンの順序が分かりません。知られている方式(例: semver, deb, pypi)で書いてください。",
                en: "the order of versions of the VERS scheme \"\(name)\" is not known; use a known scheme, such as semver, deb or pypi.")
        case .version(let error):
            Wording(ja: "バージョン範囲を判定できません: \(error.wording.japanese)", en: "the version range cannot be evaluated: \(error.wording.english)")
        case .unsorted(let first, let second):
            Wording(
                ja: "VERSの制約「\(first)」と「\(second)」がバージョンの順に並んでいません。",
                en: "the constraints \"\(first)\" and \"\(second)\" of the VERS are not in the order of their versions.")
        case .duplicate(let first, let second):
            Wording(
                ja: "VERSの制約「\(first)」と「\(second)」が同じバージョンについてのものです。",
                en: "the constraints \"\(first)\" and \"\(second)\" of the VERS are about the same version.")
        case .sequence(let first, let second):
            Wording(
                ja: "VERSの制約「\(first)」の後に「\(second)」は置けません。一方が余分です。",
                en: "the constraint \"\(second)\" cannot follow \"\(first)\" in a VERS; one of them is redundant.")
        case .contradiction(let version):
            Wording(
                ja: "VERSがバージョン「\(version)」を含むとも含まないとも述べています。",
                en: "the VERS both includes and excludes the version \"\(version)\".")
        case .tooLong(let bytes, let limit):
            Wording(ja: "バージョン範囲が長すぎます: \(bytes)バイト(上限 \(limit)バイト)。", en: "the version range is too long: \(bytes) bytes (limit \(limit)).")
        case .malformed(let scheme, let text, let found):
            Wording(
                ja: "「\(text)」は \(scheme.rawValue) のバージョン範囲ではありません(「\(found)」の位置)。",
                en: "\"\(text)\" is not a version range of \(scheme.rawValue) (at \"\(found)\").")
        case .unsupported(let scheme, let text):
            Wording(
                ja: "\(scheme.rawValue) のバージョン範囲「\(text)」はVERSで表せません。",
                en: "the \(scheme.rawValue) version range \"\(text)\" cannot be expressed as a VERS.")
        }
    }
}
