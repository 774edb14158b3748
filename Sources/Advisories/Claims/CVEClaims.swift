import Diagnostics

/// The affected products of a CVE record as claims (CVE Record Format 5.0 and later), of every container: the CNA's and those of ADPs.
struct CVEClaims {
    private let root: CSAFValue

    init(_ root: CSAFValue) { self.root = root }

    private static let statuses: [String: AdvisoryStatement.Status] = [
        "affected": .affected, "unaffected": .notAffected, "unknown": .underInvestigation,
    ]

    func read() throws(ClaimError) -> [Claim] {
        guard let cve = root[path: "cveMetadata", "cveId"]?.string else { throw .noVulnerability(pointer: "/cveMetadata") }
        // What was rejected says nothing of products.
        guard root[path: "cveMetadata", "state"]?.string != "REJECTED" else { return [] }
        let containers = [root[path: "containers", "cna"]].compactMap { $0 } + (root["containers"]?.list("adp") ?? [])
        var claims: [Claim] = []
        for container in containers {
            for entry in container.list("affected") {
                for (status, product, place) in try versions(entry) {
                    claims.append(
                        Claim(
                            status: status, vulnerabilities: [cve], product: product, reason: nil, document: cve,
                            author: container[path: "providerMetadata", "shortName"]?.string
                                ?? container[path: "providerMetadata", "orgId"]?.string,
                            time: container[path: "providerMetadata", "dateUpdated"]?.string ?? root[path: "cveMetadata", "dateUpdated"]?.string,
                            pointer: place.pointer))
                }
            }
        }
        return claims
    }

    private func status(_ value: CSAFValue?, _ holder: CSAFValue) throws(ClaimError) -> AdvisoryStatement.Status {
        let text = value?.string ?? ""
        guard let status = Self.statuses[text] else { throw .unknownStatus(pointer: (value ?? holder).pointer, text: text) }
        return status
    }

    private func versions(_ entry: CSAFValue) throws(ClaimError) -> [(AdvisoryStatement.Status, ClaimedProduct, CSAFValue)] {
        var product = ClaimedProduct(name: entry.text("product") ?? entry.text("packageName") ?? "")
        product.vendor = entry.text("vendor")
        product.cpes = entry.list("cpes").compactMap(\.string)
        product.purls = [entry.text("packageURL")].compactMap { $0 }
        var found: [(AdvisoryStatement.Status, ClaimedProduct, CSAFValue)] = []
        for item in entry.list("versions") {
            for (state, version, range) in try parts(item) {
                var part = product
                (part.version, part.range) = (version, range)
                found.append((state, part, item))
            }
        }
        // The status of all versions that are not named; beside named ones nobody could tell which these are.
        if found.isEmpty, let state = entry["defaultStatus"] { found.append((try status(state, entry), product, state)) }
        return found
    }

    /// One version, or a range that its changes of status cut into pieces.
    private func parts(_ item: CSAFValue) throws(ClaimError) -> [(AdvisoryStatement.Status, String?, String?)] {
        var state = try status(item["status"], item)
        guard let first = item.text("version"), !first.isEmpty else { throw .noProduct(pointer: item.pointer, name: "") }
        let end =
            item.text("lessThan").map { $0 == "*" ? "" : "<" + PercentEncoding.encoded($0) }
            ?? item.text("lessThanOrEqual").map { $0 == "*" ? "" : "<=" + PercentEncoding.encoded($0) }
        guard let end else { return [(state, first, nil)] }
        let scheme = Self.scheme(item.text("versionType"))
        var found: [(AdvisoryStatement.Status, String?, String?)] = []
        // `0` and `*` stand for the first version of all.
        var lower = first == "0" || first == "*" ? "" : ">=" + PercentEncoding.encoded(first)
        func add(_ upper: String) {
            let bounds = [lower, upper].filter { !$0.isEmpty }.joined(separator: "|")
            found.append((state, nil, "vers:\(scheme)/" + (bounds.isEmpty ? "*" : bounds)))
        }
        for change in item.list("changes") {
            guard let at = change.text("at") else { continue }
            add("<" + PercentEncoding.encoded(at))
            state = try status(change["status"], change)
            lower = ">=" + PercentEncoding.encoded(at)
        }
        add(end)
        return found
    }

    /// The scheme of VERS that a `versionType` stands for.
    private static func scheme(_ type: String?) -> String {
        switch type {
        case "semver": "semver"
        case "rpm": "rpm"
        case "maven": "maven"
        case "python": "pypi"
        default: "generic"
        }
    }
}
