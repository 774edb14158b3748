public import Diagnostics

/// Why a VEX document cannot be applied; nothing of it is then.
public enum VEXError: ExplainedError, Equatable {
    case notVEX(keys: String)
    case unknownStatus(pointer: String, text: String)
    case noVulnerability(pointer: String)
    case noProduct(pointer: String, name: String)
    case nothingStated

    /// Stable code, `VEX-001` and on.
    public var code: String {
        switch self {
        case .notVEX: "VEX-001"
        case .unknownStatus: "VEX-002"
        case .noVulnerability: "VEX-003"
        case .noProduct: "VEX-004"
        case .nothingStated: "VEX-005"
        }
    }

    /// What happened and what to do, in both languages.
    public var wording: Wording {
        switch self {
        case .notVEX(let keys):
            Wording(
                ja: "VEX文書ではありません(項目: \(keys))。OpenVEX、CSAF、CycloneDXのVEXを指定してください。",
                en: "not a VEX document (members: \(keys)); give OpenVEX, CSAF or CycloneDX VEX.")
        case .unknownStatus(let pointer, let text):
            Wording(
                ja: "\(pointer): 知らない状態「\(text)」です。文書を直してください。文書のどの記述も適用していません。",
                en: "\(pointer): unknown status \"\(text)\"; correct the document. None of its statements was applied.")
        case .noVulnerability(let pointer):
            Wording(ja: "\(pointer): どの脆弱性についての記述かがありません。", en: "\(pointer): the statement names no vulnerability.")
        case .noProduct(let pointer, let name):
            Wording(
                ja: name.isEmpty ? "\(pointer): 対象の製品がありません。" : "\(pointer): 製品「\(name)」が文書の中で定義されていません。",
                en: name.isEmpty ? "\(pointer): the statement names no product." : "\(pointer): the document does not define the product \"\(name)\"."
            )
        case .nothingStated:
            Wording(ja: "VEXの記述が1つもありません。", en: "the document has no VEX statement.")
        }
    }
}
