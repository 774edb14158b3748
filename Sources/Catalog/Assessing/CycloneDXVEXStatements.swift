import CPE
import Diagnostics
import JSONStream
import PackageURL
import SBOM
import Versions

/// The analyses of a CycloneDX document as statements (CycloneDX 1.4 and later, `vulnerabilities[].analysis`).
enum CycloneDXVEXStatements {
    static func read(_ value: JSONValue, file: String) throws(VEXError) -> [VEXStatement] {
        let document = value["serialNumber"]?.stringValue ?? file
        let supplier = value["metadata"]?["supplier"]?["name"] ?? value["metadata"]?["manufacturer"]?["name"]
        var parts: [String: VEXProduct] = [:]
        collect(value["components"]?.elements ?? [], into: &parts)
        let root = value["metadata"]?["component"]
        collect([root].compactMap { $0 }, into: &parts)
        let whole = root.flatMap(product)
        var found: [VEXStatement] = []
        for (index, vulnerability) in (value["vulnerabilities"]?.elements ?? []).enumerated() {
            // An entry without an analysis reports a flaw and states nothing.
            guard let analysis = vulnerability["analysis"], let state = analysis["state"]?.scalarText else { continue }
            let pointer = "/vulnerabilities/\(index)"
            guard let status = statuses[state] else { throw .unknownStatus(pointer: pointer + "/analysis/state", text: state) }
            let ids = (vulnerability["id"]?.texts ?? []) + (vulnerability["references"]?.elements ?? []).compactMap { $0["id"]?.stringValue }
            guard !ids.isEmpty else { throw .noVulnerability(pointer: pointer + "/id") }
            let products = (vulnerability["affects"]?.elements ?? []).compactMap { affected -> VEXProduct? in
                guard var product = product(affected, status, parts) else { return nil }
                // What is said of a part is said of it in the product that the document describes (CycloneDX 1.6, `metadata.component`).
                if let whole, product.reference == nil || product.reference != whole.reference { product.whole = [whole] }
                return product
            }
            guard !products.isEmpty else { throw .noProduct(pointer: pointer + "/affects", name: "") }
            let time = VEXReader.time(
                analysis["lastUpdated"]?.stringValue, analysis["firstIssued"]?.stringValue, value["metadata"]?["timestamp"]?.stringValue)
            let label = analysis["justification"]?.stringValue
            var statement = VEXStatement(
                status: status, ids: ids, justification: label ?? VEXJustification.words(analysis["detail"]), products: products, document: document,
                author: supplier?.stringValue ?? "?", time: time, pointer: pointer)
            // A justification may be missing, but not be made up.
            if let label, !VEXJustification.cycloneDX.contains(label) { statement.weakness = .unjustified }
            found.append(statement)
        }
        return found
    }

    /// Depth is bounded by the JSON reader's.
    private static func collect(_ components: [JSONValue], into parts: inout [String: VEXProduct]) {
        for component in components {
            if let part = product(component), let reference = part.reference { parts[reference] = part }
            collect(component["components"]?.elements ?? [], into: &parts)
        }
    }

    /// A component of the document; nil where it has nothing that could be met.
    private static func product(_ component: JSONValue) -> VEXProduct? {
        let words = [component["name"], component["version"]].compactMap { $0?.stringValue }.filter { !$0.isEmpty }
        var part = VEXProduct(name: words.joined(separator: " "))
        if let text = component["purl"]?.stringValue, let purl = try? PackageURL(parsing: text, strictness: .syntax) { part.purls = [purl] }
        if let text = component["cpe"]?.stringValue, let name = try? CPE(lenient: text) { part.cpes = [name] }
        for hash in component["hashes"]?.elements ?? [] {
            guard let algorithm = hash["alg"]?.stringValue, let text = hash["content"]?.stringValue else { continue }
            part.add(digest: Hash(algorithm: HashAlgorithm(named: algorithm), value: text))
        }
        part.reference = component["bom-ref"]?.stringValue
        part.isOfEveryVersion = words.count == 1 && component["name"]?.stringValue == words[0]
        return words.isEmpty && part.purls.isEmpty && part.cpes.isEmpty ? nil : part
    }

    /// A BOM-Link names a component of a certain SBOM; a plain reference one of this document or of the scanned SBOM.
    private static func product(_ affected: JSONValue, _ status: ProductStatement.Status, _ parts: [String: VEXProduct]) -> VEXProduct? {
        guard let reference = affected["ref"]?.stringValue else { return nil }
        var product: VEXProduct
        if let part = parts[reference] {
            product = part
        } else if let link = VEXLink(reference) {
            // What the document describes itself has identifiers of its own; of anything else the link says all.
            product = parts[link.reference] ?? VEXProduct(name: reference)
            product.link = link
        } else {
            product = plain(reference)
        }
        setVersions(affected, status, &product)
        return product
    }

    /// Sets the versions of which the analysis is true: those that have its status, or none stated; and those that have the contrary one, where no other is named.
    private static func setVersions(_ affected: JSONValue, _ status: ProductStatement.Status, _ product: inout VEXProduct) {
        guard let named = affected["versions"]?.elements, !named.isEmpty else { return }
        var (versions, contrary) = (VEXVersions(), VEXVersions())
        for entry in named {
            switch (entry["status"]?.stringValue, status) {
            case (nil, _), (_, .underInvestigation), ("unaffected", .notAffected), ("unaffected", .fixed), ("affected", .affected):
                add(entry, to: &versions, product)
            case ("affected", _), ("unaffected", _): add(entry, to: &contrary, product)
            default: continue
            }
        }
        if versions.isEmpty { product.contrary = contrary }
        product.versions = versions
        // Of which version a file is, its component says.
        product.digests = []
    }

    private static func add(_ entry: JSONValue, to versions: inout VEXVersions, _ product: VEXProduct) {
        if let version = entry["version"]?.stringValue { versions.add(version) }
        if let range = entry["range"]?.stringValue {
            versions.add(range: range, scheme: product.purls.first.flatMap { VersionScheme.named($0.type) })
        }
    }

    /// Generators often use the purl as the reference.
    private static func plain(_ reference: String) -> VEXProduct {
        var product = VEXProduct(name: reference, reference: reference)
        if let purl = try? PackageURL(parsing: reference, strictness: .syntax) { product.purls = [purl] }
        return product
    }

    private static let statuses: [String: ProductStatement.Status] = [
        "resolved": .fixed, "resolved_with_pedigree": .fixed, "exploitable": .affected, "in_triage": .underInvestigation,
        "false_positive": .notAffected,
        "not_affected": .notAffected,
    ]
}
