public import Diagnostics

/// A document that is no SBOM but that people hand over as one.
public enum OtherDocument: String, Sendable, Hashable {
    case csaf, openVEX, osv, syftJSON, attestation, vulnerabilityReport

    /// What it is.
    public var wording: Wording {
        switch self {
        case .csaf: Wording(ja: "CSAFアドバイザリ", en: "a CSAF advisory")
        case .openVEX: Wording(ja: "OpenVEX文書", en: "an OpenVEX document")
        case .osv: Wording(ja: "OSV形式の脆弱性情報", en: "an OSV vulnerability record")
        case .syftJSON: Wording(ja: "Syft独自形式のJSON", en: "Syft's own JSON")
        case .attestation: Wording(ja: "署名付き証明(in-toto/DSSE)の封筒", en: "an attestation envelope (in-toto/DSSE)")
        case .vulnerabilityReport: Wording(ja: "脆弱性スキャンの結果", en: "a vulnerability scan report")
        }
    }

    /// What to do about it.
    var advice: Wording {
        switch self {
        case .osv:
            Wording(
                ja: "`mimamori catalog import` でカタログに取り込んでください。", en: "Take it into a catalogue with `mimamori catalog import`.")
        case .csaf, .openVEX:
            Wording(ja: "アドバイザリを扱うコマンドに渡してください。", en: "Give it to the advisory commands.")
        case .syftJSON:
            Wording(
                ja: "syft convertでCycloneDX JSONまたはSPDX JSONに変換してください。",
                en: "Convert it with `syft convert` to CycloneDX JSON or SPDX JSON.")
        case .attestation:
            Wording(ja: "中のSBOMを取り出して指定してください。", en: "Take the SBOM out of it and give that.")
        case .vulnerabilityReport:
            Wording(ja: "スキャンの対象にしたSBOMを指定してください。", en: "Give the SBOM that was scanned.")
        }
    }
}
