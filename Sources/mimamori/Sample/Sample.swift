import Diagnostics
import JSONStream

/// The sample maker's device and catalogue, embedded in the program: invented device, real vulnerabilities, our own words (docs/sample.md).
enum Sample {
    struct File {
        let name: String
        let bytes: [UInt8]

        var block: ByteBlock { ByteBlock(bytes) }
    }

    static let catalogName = "sample.cat"

    static var sbom: File { File(name: "sample-sbom.cdx.json", bytes: PackageResources.sample_sbom_cdx_json) }

    static var feeds: [File] {
        [
            File(name: "sample-catalog.osv.jsonl", bytes: PackageResources.sample_catalog_osv_jsonl),
            File(name: "sample-catalog.nvd.json", bytes: PackageResources.sample_catalog_nvd_json),
        ]
    }

    static var files: [File] { [sbom] + feeds }

    static func introduction(_ language: Language) -> [String] {
        switch language {
        case .japanese:
            [
                "見守り デモ: 架空の製造販売業者の輸液ポンプのSBOMを、見本のカタログ(実在の脆弱性、説明文は独自)と照合します。",
                "",
            ]
        case .english:
            [
                "Mimamori demo: the SBOM of an invented maker's infusion pump, held against a sample catalogue (real vulnerabilities, our own words).",
                "",
            ]
        }
    }

    static func afterword(_ language: Language) -> [String] {
        switch language {
        case .japanese:
            [
                "", "次にすること:", "  mimamori demo --write DIR                              見本のファイルを書き出す",
                "  mimamori catalog import --into vuln.cat FEED...        OSV・NVDのファイルからカタログを作る",
                "  mimamori scan SBOM.json --catalog vuln.cat             自分のSBOMを照合する(--format json で機械可読)",
            ]
        case .english:
            [
                "", "Next:", "  mimamori demo --write DIR                              write the sample files",
                "  mimamori catalog import --into vuln.cat FEED...        make a catalogue from OSV and NVD files",
                "  mimamori scan SBOM.json --catalog vuln.cat             scan your own SBOM (--format json for machines)",
            ]
        }
    }
}
