import CVSS
import JSONStream

/// The scores of a vulnerability that CSAF 2.0 has room for: one of CVSS 2.0 and one of 3.x for each product (section 3.2.3.13); 4.0 is not among them.
struct CSAFScores {
    private let version2: CVSSVector?
    private let version3: CVSSVector?

    /// Of several raters' vectors the highest is taken, of the versions 3.1 and 3.0 the newer.
    init(_ digest: VulnerabilityDigest) {
        func highest(_ version: CVSSVersion) -> CVSSVector? {
            var found: (vector: CVSSVector, score: CVSSScore)?
            for rating in digest.ratings where rating.version == version.rawValue {
                guard let vector = try? CVSSVector(parsing: rating.vector) else { continue }
                if let best = found, best.score >= rating.score { continue }
                found = (vector, rating.score)
            }
            return found?.vector
        }
        version2 = highest(.v2)
        version3 = highest(.v31) ?? highest(.v30)
    }

    func write(_ products: [String], _ json: inout JSONWriter) {
        guard version2 != nil || version3 != nil else { return }
        json.objects("scores", [products]) { products, json in
            if let version2 { json.object("cvss_v2") { Self.write(version2, &$0) } }
            if let version3 { json.object("cvss_v3") { Self.write(version3, &$0) } }
            json.member("products", products)
        }
    }

    private static func write(_ vector: CVSSVector, _ json: inout JSONWriter) {
        let scores = vector.scores
        write("base", scores.base, vector.version, &json)
        if vector.hasEnvironmental, let score = scores.environmental { write("environmental", score, vector.version, &json) }
        if vector.hasTemporal, let score = scores.temporal { write("temporal", score, vector.version, &json) }
        json.member("vectorString", vector.canonical)
        json.member("version", vector.version.rawValue)
    }

    /// A score and, from version 3.0, its severity, under the names of FIRST's schemas.
    private static func write(_ group: String, _ score: CVSSScore, _ version: CVSSVersion, _ json: inout JSONWriter) {
        json.key(group + "Score")
        json.literal(score.description)
        if version != .v2 { json.member(group + "Severity", CVSSSeverity(score, version: version).rawValue.uppercased()) }
    }
}
