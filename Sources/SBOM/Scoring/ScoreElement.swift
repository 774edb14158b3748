public import Diagnostics

/// Something about an SBOM that can be there or not.
public enum ScoreElement: String, Sendable, CaseIterable {
    // Of the document.
    case author, authorContact, timestamp, toolName, lifecyclePhase, subject, documentIdentity, formatForAutomation, formatOfBSI, noVulnerabilities
    // Of each component.
    case statedCompleteness, supplier, producerContact, name, version, identifier, hash, sha512, license, licenseExpression, relationship,
        entryAuthor, supportLevel,
        endOfSupport, fileName, executableProperty, archiveProperty, structuredProperty, sourceAddress, deployableAddress

    /// True for what each component must have.
    public var isOfComponents: Bool {
        switch self {
        case .author, .authorContact, .timestamp, .toolName, .lifecyclePhase, .subject, .documentIdentity, .formatForAutomation, .formatOfBSI,
            .noVulnerabilities:
            false
        default: true
        }
    }

    /// What is asked, in both languages.
    public var wording: Wording {
        switch self {
        case .author: Wording(ja: "SBOMの作成者が書かれている", en: "the author of the SBOM is named")
        case .authorContact: Wording(ja: "SBOMの作成者のメールアドレスまたはURLがある", en: "the author of the SBOM has an e-mail address or URL")
        case .timestamp: Wording(ja: "SBOMを作った日時が正しい形で書かれている", en: "the time at which the SBOM was put together is given in a valid form")
        case .toolName: Wording(ja: "SBOMを作ったツールの名前がある", en: "the tool that made the SBOM is named")
        case .lifecyclePhase: Wording(ja: "ライフサイクルのどの段階で作ったかが書かれている", en: "the phase of the life cycle in which the SBOM was made is stated")
        case .subject: Wording(ja: "何のSBOMか(対象の製品)が書かれている", en: "the product that the SBOM describes is named")
        case .documentIdentity: Wording(ja: "SBOMそのものに一意の番号またはURIがある", en: "the SBOM itself has a unique number or URI")
        case .formatForAutomation:
            Wording(ja: "機械処理できる標準形式(CycloneDX、SPDX、SWID)である", en: "it is in a standard format for machines (CycloneDX, SPDX, SWID)")
        case .formatOfBSI: Wording(ja: "CycloneDX 1.6以降またはSPDX 3.0.1以降である", en: "it is CycloneDX 1.6 or newer, or SPDX 3.0.1 or newer")
        case .statedCompleteness:
            Wording(ja: "部品が必要とするものをどこまで書いたかがわかる(既知の未知)", en: "it is said how complete the account of the component's needs is (known unknowns)")
        case .noVulnerabilities: Wording(ja: "脆弱性情報を含まない", en: "it holds no vulnerability information")
        case .supplier: Wording(ja: "部品のサプライヤー(供給者)名がある", en: "the component's supplier is named")
        case .producerContact: Wording(ja: "部品の作成者のメールアドレスまたはURLがある", en: "the component's creator has an e-mail address or URL")
        case .name: Wording(ja: "部品の名前がある", en: "the component has a name")
        case .version: Wording(ja: "部品の版がある", en: "the component has a version")
        case .identifier: Wording(ja: "正しい固有識別子(purl、CPE、SWIDなど)がある", en: "the component has a well-formed unique identifier (purl, CPE, SWID …)")
        case .hash: Wording(ja: "部品のハッシュ値がある", en: "the component has a hash")
        case .sha512: Wording(ja: "部品のSHA-512ハッシュ値がある", en: "the component has a SHA-512 hash")
        case .license: Wording(ja: "部品のライセンスが書かれている", en: "the component's licence is stated")
        case .licenseExpression: Wording(ja: "ライセンスがSPDXの識別子または式である", en: "the licence is an SPDX id or expression")
        case .relationship: Wording(ja: "他の部品または製品との関係が書かれている", en: "the component's relation to others, or to the product, is stated")
        case .entryAuthor: Wording(ja: "部品ごとの記載の作成者がわかる", en: "the author of the component's entry is known")
        case .supportLevel: Wording(ja: "部品のサポートの水準が書かれている", en: "the component's level of support is stated")
        case .endOfSupport: Wording(ja: "部品のサポート終了日がある", en: "the component's end-of-support date is given")
        case .fileName: Wording(ja: "部品のファイル名がある", en: "the component's file name is given")
        case .executableProperty: Wording(ja: "実行可能かどうかが書かれている", en: "it is stated whether the component is executable")
        case .archiveProperty: Wording(ja: "アーカイブかどうかが書かれている", en: "it is stated whether the component is an archive")
        case .structuredProperty: Wording(ja: "構造を保ったものかどうかが書かれている", en: "it is stated whether the component keeps its structure")
        case .sourceAddress: Wording(ja: "ソースコードのURIがある", en: "the address of the source code is given")
        case .deployableAddress: Wording(ja: "配布物のURIがある", en: "the address of the deployable form is given")
        }
    }
}
