import Diagnostics

/// Why nothing of an advisory could be held against a package.
public enum UnmatchableAdvisory: Sendable, Equatable {
    /// Nothing says which release of which distribution it is for; the words that were looked at.
    case releaseUnknown(String)
    /// It is for the systems of several distributions, and no SBOM tells its packages from theirs.
    case severalDistributions
    /// It is for a product with builds of its own, of which a distribution's package does not say that it is one; the product.
    case ownBuilds(String)
    /// It names no package.
    case noPackage
    /// Its conditions are of a kind that is not known here, in its words.
    case conditions(String)
    /// It, or the file with it, is larger than what is read.
    case tooLarge

    var wording: Wording {
        switch self {
        case .releaseUnknown(let text):
            Wording(
                ja: "どのディストリビューションのどのリリースのものかがわかりません(「\(VisibleText.of(text, limit: 80))」)。",
                en: "nothing says which release of which distribution it is for (\"\(VisibleText.of(text, limit: 80))\").")
        case .severalDistributions:
            Wording(
                ja: "EPELの勧告は複数のディストリビューション向けで、SBOMではその部品と本体の部品を見分けられません。",
                en: "EPEL's advisories are for several distributions, and an SBOM does not tell its packages from theirs.")
        case .ownBuilds(let product):
            Wording(
                ja: "本体とは別のビルドを持つ製品(\(VisibleText.of(product, limit: 80)))のものです。",
                en: "it is for a product with builds of its own (\(VisibleText.of(product, limit: 80))).")
        case .noPackage: Wording(ja: "パッケージの名前がありません。", en: "it names no package.")
        case .conditions(let text):
            Wording(
                ja: "知らない条件です(「\(VisibleText.of(text, limit: 120))」)。",
                en: "it asks for something that is not known here (\"\(VisibleText.of(text, limit: 120))\").")
        case .tooLarge: Wording(ja: "大きすぎます。", en: "it is, or its file is, too large.")
        }
    }
}
