import CVSS
import JSONStream

/// One CVSS object of a vulnerability: of `scores` in 2.0, of `metrics` in 2.1.
struct ScoreItem {
    /// The element of `scores` or `metrics`.
    let item: CSAFValue
    /// The CVSS object.
    let cvss: CSAFValue
    /// Its vector, read once; nil where there is none or it cannot be read.
    let parsed: CVSSVector?
    var key: String { cvss.key }
    var version: String { cvss.text("version") ?? "" }
    var vector: String? { cvss.text("vectorString") }
    var products: [String] { item.list("products").compactMap(\.string) }
    var source: String { item.text("source") ?? "" }

    private init(_ item: CSAFValue, _ cvss: CSAFValue) {
        self.item = item
        self.cvss = cvss
        parsed = cvss.text("vectorString").flatMap { try? CVSSVector(parsing: $0) }
    }

    static let keys = ["cvss_v2", "cvss_v3", "cvss_v4"]

    static func all(of vulnerability: CSAFValue) -> [ScoreItem] {
        var found: [ScoreItem] = []
        for item in vulnerability.list("scores") + vulnerability.list("metrics") {
            let holder = item["content"] ?? item
            for key in keys { if let cvss = holder[key], cvss.kind == .object { found.append(ScoreItem(item, cvss)) } }
        }
        return found
    }
}
