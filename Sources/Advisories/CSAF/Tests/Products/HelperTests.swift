import Diagnostics
import PackageURL

/// Product identification helpers (6.1.13, 6.1.25, 6.2.8, 6.2.9, 6.2.16, 6.3.5).
enum HelperTests {
    static let all = [purl, sameAlgorithm, md5Only, sha1Only, missing, short]

    private static func helpers(_ facts: CSAFFacts) -> [CSAFValue] { facts.products.compactMap { $0["product_identification_helper"] } }

    private static func hashes(_ facts: CSAFFacts) -> [CSAFValue] { helpers(facts).flatMap { $0.list("hashes") } }

    static func purls(_ helper: CSAFValue) -> [CSAFValue] { [helper["purl"]].compactMap { $0 } + helper.list("purls") }

    /// 6.1.13 PURL.
    static let purl = CSAFTest("6.1.13") { facts, findings in
        for value in helpers(facts).flatMap(purls) {
            guard let text = value.string else { continue }
            do throws(PURLError) {
                _ = try PackageURL(parsing: text)
            } catch {
                findings.add(value, "purlが正しくありません: \(error.wording.japanese)", "The purl is not valid: \(error.wording.english)")
            }
        }
    }

    /// 6.1.25 Multiple Use of Same Hash Algorithm.
    static let sameAlgorithm = CSAFTest("6.1.25") { facts, findings in
        for item in hashes(facts) {
            var seen: Set<String> = []
            for hash in item.list("file_hashes") {
                guard let value = hash["algorithm"], let name = value.string, !seen.insert(name).inserted else { continue }
                findings.add(
                    value, "同じファイルにハッシュアルゴリズム\(shown(name))が2回以上使われています。",
                    "The hash algorithm \(shown(name)) is used more than once for one file.")
            }
        }
    }

    /// 6.2.8 Use of MD5 as the only Hash Algorithm.
    static let md5Only = only("6.2.8", "md5")

    /// 6.2.9 Use of SHA-1 as the only Hash Algorithm.
    static let sha1Only = only("6.2.9", "sha1")

    private static func only(_ id: String, _ algorithm: String) -> CSAFTest {
        CSAFTest(id) { facts, findings in
            for item in hashes(facts) {
                let names = item.list("file_hashes").compactMap { $0.text("algorithm")?.lowercased() }
                guard !names.isEmpty, names.allSatisfy({ $0 == algorithm }) else { continue }
                findings.add(
                    item["file_hashes"] ?? item, "ハッシュが\(algorithm)だけです。", "\(algorithm) is the only hash algorithm.")
            }
        }
    }

    /// 6.2.16 Missing Product Identification Helper.
    static let missing = CSAFTest("6.2.16") { facts, findings in
        for product in facts.products where product["product_identification_helper"] == nil {
            findings.add(
                product, "製品を機械で特定する情報(product_identification_helper)がありません。", "The product has no product_identification_helper.")
        }
    }

    /// 6.3.5 Use of Short Hash.
    static let short = CSAFTest("6.3.5") { facts, findings in
        for hash in hashes(facts).flatMap({ $0.list("file_hashes") }) {
            guard let value = hash["value"], let text = value.string, text.utf8.count < 64 else { continue }
            findings.add(value, "ハッシュ値が64文字より短いです。", "The hash value has fewer than 64 characters.")
        }
    }
}
