import Diagnostics

/// The analyses of a CycloneDX document as claims (CycloneDX 1.4 and later, `vulnerabilities[].analysis`).
struct CycloneDXClaims {
    private let root: CSAFValue
    private var components: [String: ClaimedProduct] = [:]

    init(_ root: CSAFValue) {
        self.root = root
        collect([root[path: "metadata", "component"]].compactMap { $0 } + root.list("components"))
    }

    /// Recurses once a level, which the reader's depth limit bounds.
    private mutating func collect(_ values: [CSAFValue]) {
        for value in values {
            if let reference = value.text("bom-ref") {
                var product = ClaimedProduct(name: value.text("name") ?? reference)
                product.vendor = value[path: "supplier", "name"]?.string ?? value.text("publisher")
                product.version = value.text("version")
                product.purls = [value.text("purl")].compactMap { $0 }
                product.cpes = [value.text("cpe")].compactMap { $0 }
                product.hashes = value.list("hashes").compactMap { $0.text("content") }
                product.reference = reference
                components[reference] = product
            }
            collect(value.list("components"))
        }
    }

    private static let statuses: [String: AdvisoryStatement.Status] = [
        "resolved": .fixed, "resolved_with_pedigree": .fixed, "exploitable": .affected, "in_triage": .underInvestigation,
        "false_positive": .notAffected, "not_affected": .notAffected,
    ]

    func read() throws(ClaimError) -> [Claim] {
        var claims: [Claim] = []
        for vulnerability in root.list("vulnerabilities") {
            // An entry without an analysis reports a flaw and states nothing.
            guard let analysis = vulnerability["analysis"], let state = analysis.text("state") else { continue }
            guard let status = Self.statuses[state] else { throw .unknownStatus(pointer: analysis.pointer, text: state) }
            let ids = ([vulnerability.text("id")] + vulnerability.list("references").map { $0.text("id") }).compactMap { $0 }
            guard !ids.isEmpty else { throw .noVulnerability(pointer: vulnerability.pointer) }
            let affected = vulnerability.list("affects")
            guard !affected.isEmpty else { throw .noProduct(pointer: vulnerability.pointer, name: "") }
            let times = [analysis.text("lastUpdated"), analysis.text("firstIssued"), root[path: "metadata", "timestamp"]?.string]
            for value in affected {
                claims.append(
                    Claim(
                        status: status, vulnerabilities: ids, product: product(value),
                        reason: analysis.text("justification") ?? analysis.text("detail"), document: root.text("serialNumber"),
                        author: root[path: "metadata", "supplier", "name"]?.string ?? root[path: "metadata", "manufacturer", "name"]?.string,
                        time: times.compactMap { $0 }.first, pointer: value.pointer))
            }
        }
        return claims
    }

    /// A BOM-Link names a component of another document behind its `#`.
    private func product(_ value: CSAFValue) -> ClaimedProduct {
        let full = value.text("ref") ?? ""
        let mark = full.hasPrefix("urn:cdx:") ? full.firstIndex(of: "#") : nil
        let reference = mark.map { PercentEncoding.decoded(String(full[full.index(after: $0)...])) } ?? full
        var product = components[reference] ?? ClaimedProduct(name: reference)
        product.reference = reference
        // Generators often use the purl as the reference.
        if components[reference] == nil, reference.hasPrefix("pkg:") { product.purls = [reference] }
        for version in value.list("versions") {
            if let range = version.text("range") { product.range = range }
            if let exact = version.text("version") { product.version = exact }
        }
        return product
    }
}
