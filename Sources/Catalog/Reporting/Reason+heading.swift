public import Diagnostics

extension Undecided.Reason {
    /// The question that all reasons of this kind ask, without what each is about; for a list that puts them together.
    public var heading: Wording {
        switch self {
        case .condition:
            Wording(
                ja: "コロンのあとに示すものの上で(または共に)動く場合だけ影響します。SBOMからは分かりません。",
                en: "affected only if it runs on or with what is named after the colon, of which the SBOM says nothing.")
        case .notComparable:
            Wording(
                ja: "版が、記録の版の付け方(コロンのあと)に合わず、比較できません。",
                en: "the version does not follow the scheme named after the colon, and cannot be compared.")
        case .releaseUnknown:
            Wording(
                ja: "ディストリビューション(コロンのあと)のリリースが不明です(リリースごとに答えが違います)。",
                en: "the release of the distribution is not known, and releases differ.")
        case .identityUncertain:
            Wording(
                ja: "コロンのあとに示すパッケージの脆弱性です。purlのサブパスが別のモジュールを指すなら該当しません。",
                en: "the record speaks of the package after the colon; if the purl's subpath names a module of its own, it does not apply.")
        case .sourcesDisagree(let record) where !record.isEmpty:
            Wording(
                ja: "CPEの範囲では該当しますが、部品のエコシステム(またはディストリビューション)の記録では該当しません。",
                en: "by CPE it is affected, by the record of its own ecosystem or distribution it is not.")
        case .partOf:
            Wording(
                ja: "コロンのあとに示すものの一部(またはその上)で使う場合に影響します。SBOMにはそれがありません。",
                en: "affected as a part of (or on) what is named after the colon, which the SBOM does not hold.")
        case .versionsInWords: Wording(ja: "影響する版が文章(コロンのあと)で書かれています。", en: "the affected versions are given in words, after the colon.")
        case .nameOnly:
            Wording(
                ja: "製造者と製品名が一致しますが、識別子がありません。同じ製品か確かめてください。",
                en: "maker and name agree, but there is no identifier: check whether it is the same product.")
        case .nameGuessed:
            Wording(
                ja: "CPE名が、部品の名前から推測されたもの(またはその可能性があるもの)です。部品のエコシステムの情報がカタログにないため、同じ製品か確かめてください。",
                en: "the CPE name was guessed, or may have been, from the package's name; the catalogue has no data of the package's own ecosystem: "
                    + "check whether it is the same product.")
        case .relativeOnly:
            Wording(
                ja: "元になったディストリビューション(コロンのあと)の情報では該当しますが、CentOS Streamであれば版の付け方が違います。確かめてください。",
                en: "by the data of the distribution it is built from it is affected; builds of CentOS Stream are numbered otherwise, so check it.")
        case .specialBuild:
            Wording(
                ja: "特別なビルド(コロンのあと)です。通常のビルドの修正版より版の番号は大きくなりますが、修正が入っているかは分かりません。確かめてください。",
                en: "a build of its own: its number is above that of the ordinary build with the fix, "
                    + "which does not say that the fix is in it; check it."
            )
        case .candidate:
            Wording(
                ja: "製品名と版が一致しますが、SBOMにはベンダーが書かれていません。同じ製品か確かめてください。",
                en: "product name and version agree, but the SBOM names no vendor: check whether it is the same product.")
        case .markOnly:
            Wording(
                ja: "型番・シリアル番号・ハッシュ値のいずれかが一致しますが、それだけでは同じ製品といえません。確かめてください。",
                en: "a model or serial number or a weak digest agrees, which is not enough to call it the same product: check it.")
        case .versionRange:
            Wording(
                ja: "SBOMに版の代わりに書かれた範囲(コロンのあと)の一部が影響します。使う版を確かめてください。",
                en: "in place of a version the SBOM gives a range, not all of which is affected: check which version is used.")
        case .versionsDiffer:
            Wording(
                ja: "SBOMに書かれた版が食い違い(コロンのあと)、影響するのはその一部だけです。どの版か確かめてください。",
                en: "the SBOM gives versions that contradict each other, of which not all are affected: check which it is.")
        case .ancestor:
            Wording(
                ja: "元になったもの(コロンのあと)が影響を受けます。変更で直っているか、SBOMには書かれていません。",
                en: "what it was made from is affected; whether the change mended it the SBOM does not say.")
        case .noVersion, .sourcesDisagree, .underInvestigation, .commitsOnly, .contradiction: wording
        }
    }

    /// What the question is about beside the component and the flaw: a product, a platform, a distribution; nil if nothing.
    public var subject: String? {
        switch self {
        case .condition(let words), .versionsInWords(let words), .versionRange(let words), .versionsDiffer(let words): words
        case .notComparable(_, let scheme): scheme
        case .releaseUnknown(let name), .identityUncertain(let name), .partOf(let name), .nameOnly(let name), .relativeOnly(let name),
            .specialBuild(let name), .markOnly(let name), .ancestor(let name):
            name
        case .nameGuessed(let name), .candidate(let name): Self.product(name)
        case .noVersion, .sourcesDisagree, .underInvestigation, .commitsOnly, .contradiction: nil
        }
    }

    /// Of a CPE name part, vendor and product: the version is the component's.
    private static func product(_ name: String) -> String {
        guard name.hasPrefix("cpe:2.3:") else { return name }
        var colons = 0
        var isQuoted = false
        for index in name.utf8.indices {
            if isQuoted {
                isQuoted = false
                continue
            }
            switch name.utf8[index] {
            case UInt8(ascii: "\\"): isQuoted = true
            case UInt8(ascii: ":"):
                colons += 1
                if colons == 5 { return String(name[..<index]) }
            default: break
            }
        }
        return name
    }
}
