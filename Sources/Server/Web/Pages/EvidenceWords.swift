import Catalog
import Diagnostics

/// What the rules of matching are called on pages.
enum EvidenceWords {
    /// The words of a kept rule; nil for one that this version does not know.
    static func of(_ rule: String) -> Wording? {
        switch Evidence.Rule(rawValue: rule) {
        case .packageRange: Wording(ja: "パッケージの版の範囲", en: "versions of the package")
        case .distributionRange: Wording(ja: "ディストリビューションの版の範囲", en: "versions of the distribution")
        case .relativeRange: Wording(ja: "元になったディストリビューションの版の範囲", en: "versions of the distribution that it is built from")
        case .cpeApplicability: Wording(ja: "CPEの適用条件", en: "CPE applicability")
        case .productStatement: Wording(ja: "製品についての公表", en: "statement about the product")
        case .pedigreePatch: Wording(ja: "部品の来歴(パッチ)", en: "patches in the pedigree")
        case nil: nil
        }
    }
}
