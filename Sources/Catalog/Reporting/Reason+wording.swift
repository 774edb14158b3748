public import Diagnostics

extension Undecided.Reason {
    /// Stable code of the reason.
    public var code: String {
        switch self {
        case .condition: "condition-unknown"
        case .noVersion: "no-version"
        case .notComparable: "version-not-comparable"
        case .releaseUnknown: "distribution-release-unknown"
        case .identityUncertain: "identity-uncertain"
        case .sourcesDisagree: "sources-disagree"
        case .partOf: "part-of-unknown"
        case .underInvestigation: "under-investigation"
        case .versionsInWords: "versions-in-words"
        case .commitsOnly: "commits-only"
        case .nameOnly: "name-only"
        case .nameGuessed: "cpe-name-guessed"
        case .relativeOnly: "relative-only"
        case .specialBuild: "special-build"
        case .contradiction: "contradiction"
        case .candidate: "cpe-candidate"
        case .markOnly: "mark-only"
        case .versionRange: "version-range"
        case .versionsDiffer: "versions-differ"
        case .ancestor: "ancestor-affected"
        }
    }

    /// The reason for a reader.
    public var wording: Wording {
        switch self {
        case .condition(let words):
            Wording(
                ja: "条件が不明です: \(words) の上で(または共に)動く場合に影響します。", en: "affected only if it runs on or with \(words), of which the SBOM says nothing.")
        case .noVersion: Wording(ja: "部品の版が書かれていません。", en: "the component has no version.")
        case .notComparable(let version, let scheme):
            Wording(ja: "版 \(version) は \(scheme) の版として比較できません。", en: "the version \(version) cannot be compared as a \(scheme) version.")
        case .releaseUnknown(let name):
            Wording(
                ja: "ディストリビューション \(name) のリリースが不明です(リリースごとに答えが違います)。",
                en: "the release of the distribution \(name) is not known, and releases differ.")
        case .identityUncertain(let package):
            Wording(
                ja: "\(package) の脆弱性です。purlのサブパスが別のモジュールを指すなら該当しません。",
                en: "the record speaks of \(package); if the purl's subpath names a module of its own, it does not apply.")
        case .sourcesDisagree(""):
            Wording(
                ja: "CPEの範囲では該当しますが、部品のエコシステム(またはディストリビューション)自身の情報にはありません。",
                en: "by CPE it is affected, the data of its own ecosystem or distribution do not list it.")
        case .sourcesDisagree(let record):
            Wording(
                ja: "CPEの範囲では該当しますが、\(record) では該当しません。", en: "by CPE it is affected, by \(record) it is not.")
        case .partOf(let product):
            Wording(
                ja: "\(product) の一部(またはその上)で使う場合に影響します。SBOMには \(product) がありません。",
                en: "affected as a part of (or on) \(product), which the SBOM does not name.")
        case .underInvestigation: Wording(ja: "発行者が調査中です。", en: "its publisher is still looking into it.")
        case .versionsInWords(ProductStatement.noVersions):
            Wording(ja: "影響する版が書かれていません。", en: "the record does not say which versions are affected.")
        case .versionsInWords(let words):
            Wording(ja: "影響する版が文章で書かれています: \(words)", en: "the affected versions are given in words: \(words)")
        case .commitsOnly:
            Wording(
                ja: "影響する範囲がコミットだけで書かれています。版からは分かりません。", en: "the record names affected commits only, of which a version says nothing.")
        case .nameOnly(let product):
            Wording(
                ja: "製造者と製品名が一致します: \(product)。識別子がないため、同じ製品か確かめてください。",
                en: "maker and name are those of \(product); there is no identifier, so check whether it is the same product.")
        case .nameGuessed(let name):
            Wording(
                ja: "\(name) は部品の名前から推測されたCPE名で(またはその可能性があり)、別の製品の脆弱性かもしれません。部品のエコシステムの情報がカタログにないため、確かめてください。",
                en:
                    "\(name) was guessed, or may have been, from the package's name, and another product may be meant; the catalogue has no data of the "
                    + "package's own ecosystem, so check which product it is.")
        case .relativeOnly(let name):
            Wording(
                ja: "このディストリビューションの元になった \(name) の情報では該当しますが、CentOS Streamであれば版の付け方が違います。確かめてください。",
                en: "by the data of \(name), from which this distribution is built, it is affected; "
                    + "builds of CentOS Stream are numbered otherwise, so check it.")
        case .specialBuild(let kind):
            Wording(
                ja: "\(kind) のビルドです。通常のビルドの修正版より版の番号は大きくなりますが、修正が入っているかは分かりません。確かめてください。",
                en: "a build of its own (\(kind)): its number is above that of the ordinary build with the fix, "
                    + "which does not say that the fix is in it; check it."
            )
        case .contradiction: Wording(ja: "1つの記録が、影響ありとも影響なしとも述べています。", en: "one record calls it affected and not affected.")
        case .candidate(let name):
            Wording(
                ja: "\(name) と製品名と版が一致します。SBOMにはベンダーが書かれていないため、同じ製品か確かめてください。",
                en: "product name and version are those of \(name); the SBOM names no vendor, so check whether it is the same product.")
        case .markOnly(let product):
            Wording(
                ja: "型番・シリアル番号・ハッシュ値のいずれかが \(product) と一致しますが、それだけでは同じ製品といえません。確かめてください。",
                en: "a model or serial number or a weak digest is that of \(product), which is not enough to call it the same product: check it.")
        case .versionRange(let range):
            Wording(
                ja: "SBOMには版の代わりに範囲 \(range) が書かれていて、影響するのはその一部です。使う版を確かめてください。",
                en: "in place of a version the SBOM gives the range \(range), not all of which is affected: check which version is used.")
        case .versionsDiffer(let versions):
            Wording(
                ja: "SBOMには、1つの部品に食い違う版が書かれています: \(versions)。影響するのは、その一部だけです。どの版か確かめてください。",
                en: "the SBOM gives the component versions that contradict each other, \(versions), of which not all are affected: check which it is."
            )
        case .ancestor(let label):
            Wording(
                ja: "元になった \(label) が影響を受けます。変更で直っているか、SBOMには書かれていません。",
                en: "\(label), from which it was made, is affected; whether the change mended it the SBOM does not say.")
        }
    }
}

extension NotLookedUp.Reason {
    /// Stable code of the reason.
    public var code: String {
        switch self {
        case .noIdentifier: "no-identifier"
        case .standsForPackages: "stands-for-packages"
        case .unreadable: "identifier-unreadable"
        case .noSource: "no-source"
        case .tooBroad: "cpe-too-broad"
        case .noCPESource: "no-cpe-source"
        case .noVersion: "no-version"
        }
    }

    /// The reason for a reader.
    public var wording: Wording {
        switch self {
        case .noIdentifier: Wording(ja: "purlもCPEもありません。", en: "neither purl nor CPE.")
        case .standsForPackages:
            Wording(
                ja: "部品そのものではなく、部品のまとまり(OS、ロックファイル)です。中のパッケージについては、それぞれ別に答えています。",
                en: "no part itself but a collection of parts (operating system, lock file): each of its packages has its own answer.")
        case .unreadable(let text, let code):
            Wording(ja: "識別子が読めません(\(code)): \(text)", en: "the identifier cannot be read (\(code)): \(text)")
        case .noSource(let scope) where scope.hasPrefix("rpm/centos/"):
            Wording(
                ja: "カタログに \(scope) の情報がありません。CentOS StreamはRed Hat Enterprise Linuxより先に進むため、Red Hatの情報では答えられません。",
                en: "the catalogue has no source for \(scope); CentOS Stream is ahead of Red Hat Enterprise Linux, "
                    + "so Red Hat's data do not answer for it.")
        case .noSource(let scope) where ["oci", "docker"].contains(scope):
            Wording(
                ja: "イメージ(purlの種類 \(scope))は、中の部品で照合します。部品のSBOMを与えてください。",
                en: "an image (purl type \(scope)) is looked up by the components in it: give the SBOM that lists them.")
        case .noSource(let scope) where Self.withoutEcosystem.contains(scope):
            Wording(
                ja: "purlの種類 \(scope) は、どのエコシステムのものでもありません。CPEがあれば照合できます。",
                en: "purls of the type \(scope) belong to no ecosystem; with a CPE name it can be looked up.")
        case .noSource(let scope):
            Wording(ja: "カタログに \(scope) の情報がありません。", en: "the catalogue has no source for \(scope).")
        case .tooBroad(let name):
            Wording(ja: "CPEのベンダーまたは製品が特定されていません: \(name)", en: "the CPE names no single vendor and product: \(name)")
        case .noCPESource: Wording(ja: "カタログにCPEの適用情報(NVDなど)がありません。", en: "the catalogue has no CPE applicability data (such as NVD's).")
        case .noVersion: Wording(ja: "版がありません。", en: "no version.")
        }
    }

    /// Types of purls that say where source text is kept or which recipe built it, and of which no source of vulnerabilities speaks.
    private static let withoutEcosystem: Set<String> = ["generic", "github", "gitlab", "bitbucket", "sourceforge", "yocto", "swid"]
}
