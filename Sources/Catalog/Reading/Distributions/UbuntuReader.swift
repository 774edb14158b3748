import JSONStream

/// Reads vulnerabilities as Ubuntu's security API gives them (`https://ubuntu.com/security/cves.json`, members of `cves`; `…/cves/CVE-….json`, one object).
enum UbuntuReader {
    /// Source name of its records.
    static let source = "Ubuntu"

    /// Is this an entry of the API?
    static func isEntry(_ keys: [String]) -> Bool { keys.contains("packages") && keys.contains("id") && !keys.contains("affected") }

    /// Reads one entry; nil where it has no id.
    static func read(_ json: inout JSONReader) throws(JSONError) -> VulnerabilityRecord? {
        let value = try json.value()
        guard let id = value["id"]?.stringValue, !id.isEmpty else { return nil }
        var record = VulnerabilityRecord(source: source, id: id)
        let texts = [value["ubuntu_description"], value["description"]].compactMap { $0?.stringValue }
        record.details = texts.first { !$0.isEmpty }
        record.published = value["published"]?.stringValue
        record.modified = value["updated_at"]?.stringValue ?? record.published
        if value["status"]?.stringValue == "rejected" { record.withdrawn = "rejected" }
        if let vector = value["impact"]?["baseMetricV3"]?["cvssV3"]?["vectorString"]?.stringValue {
            record.severities.append(Severity(giver: source, value: vector))
        }
        if let word = value["priority"]?.stringValue { record.severities.append(Severity(giver: source, value: word)) }
        record.references = (value["references"]?.texts ?? []).map { Reference(kind: "", url: $0) }
        for package in value["packages"]?.elements ?? [] {
            guard let name = package["name"]?.stringValue else { continue }
            for status in package["statuses"]?.elements ?? [] { take(status, name, into: &record) }
        }
        return record
    }

    /// The status of a source package in one release, in the words of Ubuntu's tracker.
    private static func take(_ status: JSONValue, _ name: String, into record: inout VulnerabilityRecord) {
        guard let release = status["release_codename"]?.stringValue, release != "upstream", let word = status["status"]?.stringValue else { return }
        let words = status["description"]?.stringValue ?? ""
        let pocket = status["pocket"]?.stringValue ?? "security"
        // Certified and real-time builds are other products.
        guard pocket == "security" || pocket == "updates" || pocket.hasPrefix("esm") else { return }
        switch word {
        case "released" where pocket.hasPrefix("esm"):
            // Updates of Ubuntu Pro are no updates of a machine that does not have it, and older builds lack them all the same.
            if !words.isEmpty { record.notes.append(RecordNote("packages.\(name).\(release).\(pocket)", word + " " + words)) }
            let extended = DistributionRelease.canonical(release, distribution: "ubuntu") + "+pro"
            record.affected.append(DistributionPackage.affected(name, "ubuntu", release: extended, fixed: words.isEmpty ? nil : words))
        case "released": record.affected.append(DistributionPackage.affected(name, "ubuntu", release: release, fixed: words.isEmpty ? "0" : words))
        case "not-affected": record.affected.append(DistributionPackage.affected(name, "ubuntu", release: release, fixed: "0"))
        case "needed", "pending", "deferred", "ignored":
            record.affected.append(DistributionPackage.affected(name, "ubuntu", release: release, fixed: nil))
            if !words.isEmpty { record.notes.append(RecordNote("packages.\(name).\(release).\(word)", words)) }
        case "needs-triage", "in-triage":
            var package = DistributionPackage.affected(name, "ubuntu", release: release, fixed: nil)
            package.statement = ProductStatement(.underInvestigation, product: "\(name) (\(release))")
            record.affected.append(package)
        // "DNE": the release has no such package.
        default: break
        }
    }
}
