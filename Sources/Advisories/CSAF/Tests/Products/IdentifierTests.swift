import PackageURL

/// Identifiers of products (2.1 sections 6.1.42 to 6.1.44, 6.1.61, 6.1.63, 6.2.32, 6.2.52).
enum IdentifierTests {
    static let all = [purls, model, serial, sku, length, shared, algorithm]

    /// 6.1.42 PURL Qualifiers: several purls of a product may differ in qualifiers only.
    static let purls = CSAFTest("6.1.42", [.v21]) { facts, findings in
        for helper in facts.products.compactMap({ $0["product_identification_helper"] }) {
            var first: [String?]?
            for value in HelperTests.purls(helper) {
                guard let text = value.string, let purl = try? PackageURL(parsing: text, strictness: .syntax) else { continue }
                let bare = [purl.type, purl.namespace, purl.name, purl.version, purl.subpath]
                if let first, first != bare {
                    findings.add(value, "1つの製品のpurlが、修飾子以外でも異なります。", "Purls of one product differ in more than qualifiers.")
                }
                first = first ?? bare
            }
        }
    }

    /// 6.1.43 Use of Multiple Stars in Model Number.
    static let model = stars("6.1.43", "model_numbers")
    /// 6.1.44 Use of Multiple Stars in Serial Number.
    static let serial = stars("6.1.44", "serial_numbers")
    /// 6.1.61 Use of Multiple Stars in SKU.
    static let sku = stars("6.1.61", "skus")

    private static func stars(_ id: String, _ key: String) -> CSAFTest {
        CSAFTest(id, [.v21]) { facts, findings in
            for value in facts.products.compactMap({ $0["product_identification_helper"] }).flatMap({ $0.list(key) }) {
                if unescapedStars(value.string ?? "") > 1 { findings.add(value, "エスケープしていない「*」が2つ以上あります。", "There is more than one unescaped *.") }
            }
        }
    }

    /// How many `*` stand for anything.
    static func unescapedStars(_ text: String) -> Int {
        var count = 0
        var isEscaped = false
        for byte in text.utf8 {
            if byte == UInt8(ascii: "*"), !isEscaped { count += 1 }
            isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
        }
        return count
    }

    /// Whether a hash algorithm of this name, in lower case, is known.
    static func isKnown(_ algorithm: String) -> Bool { lengths[algorithm] != nil }

    private static let lengths = [
        "md5": 32, "sha1": 40, "sha224": 56, "sha256": 64, "sha384": 96, "sha512": 128, "sha512-224": 56, "sha512-256": 64, "sha3-224": 56,
        "sha3-256": 64, "sha3-384": 96, "sha3-512": 128, "ripemd160": 40, "rmd160": 40, "blake2b512": 128, "blake2s256": 64, "sm3": 64,
        "blake2b-512": 128, "blake2s-256": 64, "shake128": 0, "shake256": 0, "md4": 32, "whirlpool": 128,
    ]

    private static func hashes(_ facts: CSAFFacts) -> [CSAFValue] {
        facts.products.compactMap { $0["product_identification_helper"] }.flatMap { $0.list("hashes") }.flatMap { $0.list("file_hashes") }
    }

    /// 6.1.63 Hash Length (CSD04).
    static let length = CSAFTest("6.1.63", [.v21]) { facts, findings in
        for hash in hashes(facts) {
            guard let wanted = lengths[hash.text("algorithm")?.lowercased() ?? ""], wanted > 0, let value = hash["value"], let text = value.string,
                text.utf8.count != wanted
            else { continue }
            findings.add(
                value, "ハッシュ値の長さが、このアルゴリズムの\(wanted)文字ではありません。", "The hash value has not the \(wanted) characters of its algorithm.")
        }
    }

    /// 6.2.52 Unknown Hash Algorithm.
    static let algorithm = CSAFTest("6.2.52", [.v21]) { facts, findings in
        for hash in hashes(facts) {
            guard let value = hash["algorithm"], let name = value.string, lengths[name.lowercased()] == nil else { continue }
            findings.add(value, "「\(shown(name))」は知られていないハッシュアルゴリズムです。", "\"\(shown(name))\" is no known hash algorithm.")
        }
    }

    /// 6.2.32 Use of same Product Identification Helper for different Products.
    static let shared = CSAFTest("6.2.32", [.v21]) { facts, findings in
        var owner: [String: Int32] = [:]
        for product in facts.products {
            guard let helper = product["product_identification_helper"] else { continue }
            var values: [CSAFValue] = [helper["cpe"]].compactMap { $0 }
            for key in ["model_numbers", "purls", "sbom_urls", "serial_numbers", "skus"] { values += helper.list(key) }
            values += helper.list("hashes").flatMap { $0.list("file_hashes") }.compactMap { $0["value"] }
            values += helper.list("x_generic_uris").compactMap { $0["uri"] }
            for value in values {
                let name = (value.key.isEmpty ? value.parent?.key ?? "" : value.key) + " " + (value.string ?? "")
                if let other = owner[name], other != product.index {
                    findings.add(value, "同じ識別情報がほかの製品にもあります。", "Another product has the same identification.")
                } else {
                    owner[name] = product.index
                }
            }
        }
    }
}
