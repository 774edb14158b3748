import Diagnostics
import XMLStream

/// Reads the advisories of RPM repositories, `updateinfo.xml` (createrepo_c, libsolv `repo_updateinfoxml`), as Amazon Linux, Oracle Linux, AlmaLinux, Rocky Linux,
/// Fedora, Red Hat and SUSE publish them beside their packages.
enum UpdateInfoReader {
    /// Source names of its records begin with this; the distribution follows.
    static let source = "updateinfo"
    /// The document's first element.
    static let root = "updates"
    /// The elements that are advisories.
    static let entries: Set<String> = ["update"]

    /// Reads one `update`: a record for each collection of packages, since the same advisory stands in several repositories, each with its own part. Updates that are
    /// not about security are passed over; collections of which nothing says which release of which distribution they are for, or with a broken package, are named
    /// and left out.
    static func read(_ node: XMLNode, into contents: inout FeedContents) {
        guard node.attribute("type")?.lowercased() == "security" else { return }
        guard let id = node.child("id")?.content else {
            contents.problems.append(CatalogError.noIdentifier(line: node.line))
            return
        }
        // Packages of EPEL are for the systems of several distributions, and no SBOM tells them from those systems' own.
        if case .several? = UpdateInfoOwner(id) {
            contents.problems.append(CatalogError.notMatchable(line: node.line, id: id, reason: .severalDistributions))
            return
        }
        var found: [VulnerabilityRecord] = []
        var isNamed = false
        for collection in node.all("pkglist").flatMap({ $0.all("collection") }) {
            do throws(CatalogError) {
                guard let record = try record(collection, of: node, id) else { continue }
                add(record, to: &found)
            } catch {
                contents.problems.append(error)
                isNamed = true
            }
        }
        if found.isEmpty, !isNamed { contents.problems.append(CatalogError.notMatchable(line: node.line, id: id, reason: .noPackage)) }
        contents.vulnerabilities += found
    }

    /// The record of one collection; nil where it has no package.
    private static func record(_ collection: XMLNode, of node: XMLNode, _ id: String) throws(CatalogError) -> VulnerabilityRecord? {
        let packages = UpdateInfoPackages(collection)
        guard !packages.isEmpty else { return nil }
        if let line = packages.brokenLine { throw .badField(line: line, field: "package", text: id) }
        guard let named = release(id, collection, node, packages) else {
            throw .notMatchable(line: collection.line, id: id, reason: .releaseUnknown(label(collection)))
        }
        var record = record(node, id, named)
        // Repositories of one release may call their collections alike; what they hold of an advisory differs.
        record.id = "\(named.distribution):\(named.release)/\(label(collection))/\(id)/\(packages.firstName)"
        record.affected = packages.affected(named)
        return record
    }

    /// Collections of one name are one record.
    private static func add(_ record: VulnerabilityRecord, to found: inout [VulnerabilityRecord]) {
        guard let place = found.firstIndex(where: { $0.id == record.id }) else {
            found.append(record)
            return
        }
        for one in record.affected where !found[place].affected.contains(one) { found[place].affected.append(one) }
    }

    private static func record(_ node: XMLNode, _ id: String, _ named: DistributionWords.Named) -> VulnerabilityRecord {
        var record = VulnerabilityRecord(source: source + "/" + named.distribution, id: id)
        record.hasLocalID = true
        record.aliases = [id]
        record.summary = node.child("title")?.content
        record.details = node.child("description")?.content
        record.published = AdvisoryDate.rfc3339(node.child("issued")?.attribute("date"))
        record.modified = AdvisoryDate.rfc3339(node.child("updated")?.attribute("date")) ?? record.published
        // Zypper's word for an update that was taken back.
        if node.attribute("status")?.lowercased() == "retracted" { record.withdrawn = record.modified ?? "retracted" }
        if let word = node.child("severity")?.content, !["none", "unspecified"].contains(word.lowercased()) {
            record.severities = [Severity(giver: record.source, value: word)]
        }
        for reference in node.child("references")?.all("reference") ?? [] {
            // Fedora names a flaw in the title of its bug, others as the reference's id.
            for text in [reference.attribute("id"), reference.attribute("title")] {
                for cve in CVEName.all(in: text ?? "") where !record.upstream.contains(cve) { record.upstream.append(cve) }
            }
            guard let url = reference.attribute("href"), !url.isEmpty, reference.attribute("type")?.lowercased() != "cve" else { continue }
            record.references.append(Reference(kind: reference.attribute("type") == "self" ? "ADVISORY" : "REPORT", url: url))
        }
        for cve in CVEName.all(in: record.summary ?? "") where !record.upstream.contains(cve) { record.upstream.append(cve) }
        return record
    }

    /// What the repository calls this part of it.
    private static func label(_ collection: XMLNode) -> String {
        [collection.attribute("short"), collection.child("name")?.content].compactMap { $0 }.first { !$0.isEmpty } ?? "packages"
    }

    /// Which release it is for: as the collection says, then the update, then its id, then the builds themselves (`.amzn2`, `.el8`, `.fc40`).
    private static func release(_ id: String, _ collection: XMLNode, _ node: XMLNode, _ packages: UpdateInfoPackages) -> DistributionWords.Named? {
        let owner = UpdateInfoOwner(id)
        let words = [collection.child("name")?.content, collection.attribute("short"), node.child("release")?.content].compactMap { $0 }
        guard !words.contains(where: DistributionWords.namesOwnBuilds) else { return nil }
        for text in words {
            guard let named = DistributionWords.read(text) else { continue }
            guard case .one(let distribution)? = owner else { return named }
            if distribution == named.distribution { return named }
        }
        if let named = UpdateInfoOwner.suse(id) { return named }
        guard case .one(let distribution)? = owner, let release = packages.release(of: distribution) else { return nil }
        return DistributionWords.Named(distribution: distribution, release: release)
    }
}
