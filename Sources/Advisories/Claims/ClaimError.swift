public import Diagnostics

/// Why the claims of a document cannot be read. A document is taken whole or not at all.
public enum ClaimError: ExplainedError, Equatable {
    /// It is neither CSAF, OpenVEX, CycloneDX nor a CVE record.
    case unknownFormat
    /// A status that the format does not have.
    case unknownStatus(pointer: String, text: String)
    /// A statement without a vulnerability.
    case noVulnerability(pointer: String)
    /// A statement without a product, or with one that is not defined.
    case noProduct(pointer: String, name: String)

    /// `ADV-105` to `ADV-108`.
    public var code: String {
        switch self {
        case .unknownFormat: "ADV-105"
        case .unknownStatus: "ADV-106"
        case .noVulnerability: "ADV-107"
        case .noProduct: "ADV-108"
        }
    }

    /// What is wrong and where.
    public var wording: Wording {
        switch self {
        case .unknownFormat:
            Wording(
                ja: "CSAF、OpenVEX、CycloneDX、CVEレコードのいずれでもありません。", en: "This is neither CSAF, OpenVEX, CycloneDX nor a CVE record.")
        case .unknownStatus(let pointer, let text):
            Wording(
                ja: "\(shown(pointer)): 「\(shown(text))」という状態は知られていません。", en: "\(shown(pointer)): \"\(shown(text))\" is no known status.")
        case .noVulnerability(let pointer):
            Wording(ja: "\(shown(pointer)): 脆弱性のIDがありません。", en: "\(shown(pointer)): there is no id of a vulnerability.")
        case .noProduct(let pointer, let name):
            Wording(
                ja: "\(shown(pointer)): 製品がないか、定義されていません「\(shown(name))」。",
                en: "\(shown(pointer)): there is no product, or it is not defined (\"\(shown(name))\").")
        }
    }
}
