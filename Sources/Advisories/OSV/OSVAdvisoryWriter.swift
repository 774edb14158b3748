import CVSS
import JSONStream
import PackageURL

/// Writes each vulnerability as an OSV 1.7 record. OSV knows packages of ecosystems; a device is none, so that its versions and statuses stand in
/// `database_specific`, where readers of the maker's records find them.
struct OSVAdvisoryWriter {
    private let advisory: PreparedAdvisory
    private var facts: AdvisoryFacts { advisory.facts }

    init(_ advisory: PreparedAdvisory) { self.advisory = advisory }

    func outputs() throws(AdvisoryWritingError) -> [AdvisoryOutput] {
        let outputs = facts.vulnerabilities.enumerated().compactMap { place, item -> AdvisoryOutput? in
            // The schema has a list of databases whose ids may stand here; of those that a maker gives, CVE is the one.
            guard let cve = item.cve else { return nil }
            var losses = LossList()
            losses.noPlace(true, "tlp", in: "OSV", "TLPラベル(database_specificに書きます)", "a TLP label; database_specific holds it")
            if item.statements.contains(where: { package(advisory.product($0.product)) == nil }) {
                losses.add(
                    "vulnerabilities/\(place)/statements", "パッケージでない製品は、database_specificに書きました。",
                    "Products that are no packages of an ecosystem stand in database_specific.")
            }
            var writer = JSONWriter(pretty: true)
            writer.value(record(item, cve))
            writer.newline()
            return AdvisoryOutput(fileName: cve + ".osv.json", bytes: writer.take(), losses: losses.losses)
        }
        guard !outputs.isEmpty else { throw .noFittingID(format: "OSV") }
        return outputs
    }

    private func record(_ item: AdvisoryVulnerability, _ cve: String) -> JSONValue {
        var result = JSONMembers()
        result.put("schema_version", "1.7.3")
        result.put("id", cve)
        result.put("modified", advisory.updated.utc)
        result.put("published", advisory.released.utc)
        result.put("aliases", texts: item.ids.map(\.text))
        result.put("summary", advisory.text(item.title))
        result.put("details", advisory.text(item.description))
        result.put("severity", list: severity(item))
        result.put("affected", list: item.statements.filter { $0.status == .affected }.compactMap { affected(advisory.product($0.product)) })
        result.put("references", list: references(item))
        result.put("credits", list: credits(item))
        result.put("database_specific", specific(item))
        return result.value
    }

    private func severity(_ item: AdvisoryVulnerability) -> [JSONValue] {
        item.scores.compactMap { score in
            ScoreContent(score.vector).map { content in
                let type =
                    switch content.vector.version {
                    case .v2: "CVSS_V2"
                    case .v30, .v31: "CVSS_V3"
                    case .v4: "CVSS_V4"
                    }
                return JSONMembers.object(("type", type), ("score", content.vector.canonical))
            }
        }
    }

    private func references(_ item: AdvisoryVulnerability) -> [JSONValue] {
        var seen: Set<String> = []
        let all =
            [("ADVISORY", advisory.csafURL)] + item.remediations.compactMap(\.url).map { ("FIX", $0) }
            + (item.references + facts.references).map { ("WEB", $0.url) }
        return all.filter { seen.insert($0.1).inserted }.map { JSONMembers.object(("type", $0.0), ("url", $0.1)) }
    }

    private func credits(_ item: AdvisoryVulnerability) -> [JSONValue] {
        item.acknowledgments.flatMap { $0.names.isEmpty ? [$0.organization].compactMap { $0 } : $0.names }
            .map { JSONMembers.object(("name", $0), ("type", "FINDER")) }
    }

    private func specific(_ item: AdvisoryVulnerability) -> JSONValue {
        var result = JSONMembers()
        result.put("advisory", advisory.documentID)
        result.put("cwe_ids", texts: item.weaknesses.map(\.id))
        result.put(
            "products",
            list: item.statements.map { statement in
                let product = advisory.product(statement.product)
                return JSONMembers.object(
                    ("id", product.id), ("vendor", product.vendor), ("name", product.name),
                    (product.isRange ? "range" : "version", product.versionText),
                    ("status", statement.status.rawValue), ("justification", statement.justification?.rawValue))
            })
        result.put("tlp", facts.tlp.rawValue)
        return result.value
    }

    /// Ecosystem, name and purl of a product that is a package of an ecosystem of OSV.
    private func package(_ product: AdvisoryProduct) -> (ecosystem: String, name: String, purl: PackageURL)? {
        for text in product.purls {
            guard let purl = try? PackageURL(parsing: text), let ecosystem = Self.ecosystems[purl.type] else { continue }
            let separator = purl.type == "maven" ? ":" : "/"
            return (ecosystem, purl.namespace.map { $0 + separator + purl.name } ?? purl.name, purl)
        }
        return nil
    }

    private func affected(_ product: AdvisoryProduct) -> JSONValue? {
        guard let package = package(product) else { return nil }
        var result = JSONMembers()
        let purl = try? PackageURL(type: package.purl.type, namespace: package.purl.namespace, name: package.purl.name)
        result.put("package", JSONMembers.object(("ecosystem", package.ecosystem), ("name", package.name), ("purl", purl?.canonical)))
        if product.isRange, let range = VersionSpans(product.versionText) {
            result.put("ranges", list: range.spans.map(Self.range))
        } else {
            result.put("versions", texts: [product.versionText])
        }
        return result.value
    }

    private static func range(_ span: VersionSpans.Span) -> JSONValue {
        var events = [JSONMembers.object(("introduced", span.lower?.version ?? "0"))]
        if let upper = span.upper { events.append(JSONMembers.object((upper.isInside ? "last_affected" : "fixed", upper.version))) }
        var result = JSONMembers()
        result.put("type", "ECOSYSTEM")
        result.put("events", list: events)
        return result.value
    }

    private static let ecosystems = [
        "cargo": "crates.io", "composer": "Packagist", "conan": "ConanCenter", "cran": "CRAN", "gem": "RubyGems", "golang": "Go",
        "hackage": "Hackage",
        "hex": "Hex", "maven": "Maven", "npm": "npm", "nuget": "NuGet", "pub": "Pub", "pypi": "PyPI", "swift": "SwiftURL",
    ]
}
