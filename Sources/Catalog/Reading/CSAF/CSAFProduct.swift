import CPE
import JSONStream
import PackageURL
import SBOM
import Versions

/// One product of a CSAF product tree with what identifies it.
struct CSAFProduct {
    /// The full name.
    var name: String
    /// Of a part of something else the name it has by itself.
    var ownName: String?
    /// Name of the `vendor` branch.
    var vendor: String?
    /// Name of the `product_name` branch.
    var product: String?
    /// Name of the `product_version` branch.
    var version: String?
    /// Name of the `product_version_range` branch.
    var versionRange: String?
    var purls: [PackageURL] = []
    var cpe: CPE?
    /// Digests of its files.
    var digests: [Hash] = []
    /// Model numbers, serial numbers and stock keeping units as written, which may have wildcards.
    var marks: [(kind: ProductMark.Kind, text: String)] = []
    /// Members of the helper that could not be read, and the marks for people.
    var notes: [RecordNote] = []
    /// What it is part of or runs on.
    var platform: ProductStatement.Platform?

    /// Takes what `full_product_name` says (CSAF 2.0 section 3.1.3; 2.1 has a list `purls`).
    ///
    /// - Returns: the identifiers that cannot be read.
    mutating func take(_ value: JSONValue) -> [RecordNote] {
        var bad: [RecordNote] = []
        if let text = value["name"]?.stringValue { name = text }
        guard let helper = value["product_identification_helper"] else { return bad }
        func refuse(_ field: String, _ text: String) {
            note(field, text)
            bad.append(RecordNote("product_identification_helper/" + field, text))
        }
        for text in (helper["purls"]?.texts ?? []) + (helper["purl"]?.texts ?? []) {
            if let purl = try? PackageURL(parsing: text, strictness: .syntax) { purls.append(purl) } else { refuse("purl", text) }
        }
        if let text = helper["cpe"]?.stringValue {
            cpe = try? CPE(lenient: text)
            if cpe == nil { refuse("cpe", text) }
        }
        for (field, kind) in [("model_numbers", ProductMark.Kind.model), ("serial_numbers", .serial), ("skus", .sku)] {
            for text in helper[field]?.texts ?? [] {
                note(field, text)
                marks.append((kind, text))
            }
        }
        for hash in helper["hashes"]?.elements ?? [] {
            for file in hash["file_hashes"]?.elements ?? [] {
                guard let algorithm = file["algorithm"]?.stringValue, let value = file["value"]?.stringValue else { continue }
                note("hashes", algorithm + " " + value)
                digests.append(Hash(algorithm: HashAlgorithm(named: algorithm), value: value))
            }
        }
        return bad
    }

    /// Whether anything but its name tells it apart.
    var isIdentified: Bool { !purls.isEmpty || cpe != nil || !digests.isEmpty || !marks.isEmpty }

    private mutating func note(_ field: String, _ text: String) {
        notes.append(RecordNote("product_identification_helper." + field, name + ": " + text))
    }
}
