import CPE
import JSONStream
import PackageURL
import Versions

/// The product statuses of a CSAF document as statements (CSAF 2.0, section 3.2.3.9).
enum CSAFVEXStatements {
    static func read(_ value: JSONValue, file: String) throws(VEXError) -> [VEXStatement] {
        let document = value["document"]
        let tree = CSAFProductTree(value["product_tree"])
        let id = document?["tracking"]?["id"]?.stringValue ?? file
        let author = document?["publisher"]?["name"]?.stringValue ?? "?"
        let time = VEXReader.time(document?["tracking"]?["current_release_date"]?.stringValue)
        let isDraft = document?["tracking"]?["status"]?.stringValue == "draft"
        let isVEX = document?["category"]?.stringValue == "csaf_vex"
        var found: [VEXStatement] = []
        for (index, vulnerability) in (value["vulnerabilities"]?.elements ?? []).enumerated() {
            let pointer = "/vulnerabilities/\(index)"
            let ids = (vulnerability["cve"]?.texts ?? []) + (vulnerability["ids"]?.elements ?? []).compactMap { $0["text"]?.stringValue }
            guard !ids.isEmpty else { throw .noVulnerability(pointer: pointer) }
            for member in vulnerability["product_status"]?.members ?? [] {
                let place = pointer + "/product_status/" + member.key
                if advice.contains(member.key) { continue }
                guard let status = statuses[member.key] else { throw .unknownStatus(pointer: place, text: member.key) }
                for product in member.value.texts {
                    guard let entry = tree.products[product] else { throw .noProduct(pointer: place, name: product) }
                    let reason = reason(product, vulnerability, tree)
                    var statement = VEXStatement(
                        status: status, ids: ids, justification: reason, products: [self.product(entry)], document: id, author: author, time: time,
                        pointer: place)
                    // CSAF 2.0, section 4.5: a VEX says why of each; section 3.2.1.12.7: a draft is not to be relied on yet.
                    if isVEX, status == .notAffected, reason == nil { statement.weakness = .unjustified }
                    if isDraft { statement.weakness = .draft }
                    found.append(statement)
                }
            }
        }
        return found
    }

    private static func reason(_ product: String, _ vulnerability: JSONValue, _ tree: CSAFProductTree) -> String? {
        for flag in vulnerability["flags"]?.elements ?? [] where tree.ids(flag).contains(product) {
            if let label = flag["label"]?.stringValue, VEXJustification.openVEX.contains(label) { return label }
        }
        for threat in vulnerability["threats"]?.elements ?? [] where threat["category"]?.stringValue == "impact" {
            if tree.ids(threat).contains(product), let words = VEXJustification.words(threat["details"]) { return words }
        }
        return nil
    }

    private static func product(_ entry: CSAFProduct) -> VEXProduct {
        var product = VEXProduct(name: entry.name, purls: entry.purls, cpes: entry.cpe.map { [$0] } ?? [])
        product.versions = versions(entry)
        for digest in entry.digests { product.add(digest: digest) }
        if let platform = entry.platform {
            var whole = VEXProduct(name: platform.name)
            if let identity = platform.identity {
                if let purl = try? PackageURL(parsing: identity, strictness: .syntax) { whole.purls = [purl] }
                if let name = try? CPE(lenient: identity) { whole.cpes = [name] }
            }
            product.whole = [whole]
        }
        return product
    }

    /// What the branches say of versions, where the identifiers say nothing.
    private static func versions(_ entry: CSAFProduct) -> VEXVersions? {
        guard entry.purls.allSatisfy({ $0.version == nil }), entry.cpe?.version.isAny ?? true else { return nil }
        var versions = VEXVersions()
        if let range = entry.versionRange {
            versions.add(range: range, scheme: entry.purls.first.flatMap { VersionScheme.named($0.type) })
        } else if let version = entry.version {
            versions.add(version)
        } else {
            return nil
        }
        return versions
    }

    /// What to install is no statement about what is installed.
    private static let advice: Set<String> = ["recommended"]

    private static let statuses: [String: ProductStatement.Status] = [
        "known_affected": .affected, "first_affected": .affected, "last_affected": .affected, "fixed": .fixed, "first_fixed": .fixed,
        "known_not_affected": .notAffected, "under_investigation": .underInvestigation, "unknown": .underInvestigation,
    ]
}
